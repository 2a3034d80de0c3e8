import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { toolEnvironment } from '../../scripts/prepare/tools.mjs'

export const root: string = resolve(import.meta.dirname, '../..')
export const published = ['runs-core', 'runs-react', 'runs-server'] as const

/** Runs a command to its end; gives what it printed, and rejects with it when the code isn't 0. */
export function shell(
  command: string,
  args: string[],
  { cwd = root, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  return new Promise((settle, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: toolEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) settle(stdout)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${stdout}\n${stderr}`))
    })
  })
}

/** Builds what has changed since the last build; some milliseconds when nothing has. */
export async function build(): Promise<void> {
  await shell('turbo', ['run', 'build', '--output-logs=errors-only'])
}
