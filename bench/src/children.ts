import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const repository = resolve(import.meta.dirname, '../..')

export interface Running {
  url: string
  child: ChildProcess
  stop(): Promise<void>
}

/** Starts a script of ours that prints the URL on which it listens as its first line. */
async function listening(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const url = /https?:\/\/[^\s]+/.exec(line)?.[0]
    if (!url) continue
    child.stdout.resume()
    return {
      url: url.replace(/\/$/, ''),
      child,
      stop: async () => {
        child.kill('SIGINT')
        if (child.exitCode === null) await once(child, 'exit')
      },
    }
  }
  throw new Error(`${command} ${args.join(' ')} ended without saying where it listens`)
}

/** The server as users start it: the built bin, in its own process, on disk. */
export function startServer(dataDir: string): Promise<Running> {
  const bin = join(repository, 'packages/runs-server/dist/cli.mjs')
  return listening(process.execPath, [bin, '--port', '0', '--data-dir', dataDir])
}

/** Starts one of this folder's own servers (`delay.ts`, `bareIngest.ts`). */
export function startScript(name: string, args: string[]): Promise<Running> {
  return listening(process.execPath, ['--import', 'tsx', join(import.meta.dirname, name), ...args])
}

/** Runs one client in a process of its own; its last line of output is its answer as JSON. */
export async function measure(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  const [code] = await once(child, 'close')
  const last = out.trim().split('\n').at(-1) ?? ''
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${err}\n${out}`)
  return JSON.parse(last) as Measured
}

/** What a client says about one measured call: how long, and how many rows it got, so that a fast wrong answer is noticed. */
export interface Measured {
  ms: number
  rows: number
  /** The most memory (rss) above what the idle process had; of a scan, above what it had at 100,000 rows. */
  peakBytes?: number
  /** Requests that asked for URLs of files. */
  urlQueries?: number
  /** Of a client that measures two things in turn: both times, round by round. */
  pairs?: [number, number][]
}

/** A client in TypeScript, on the built packages (no source condition). */
export function ours(name: string, args: string[], flags: string[] = []): Promise<Measured> {
  return measure(process.execPath, [
    ...flags,
    '--import',
    'tsx',
    join(import.meta.dirname, 'clients', name),
    ...args,
  ])
}

/** The W&B client of one version, in a script of `clients`. What it writes for itself goes to a folder of its own. */
export function python(
  version: string,
  name: string,
  args: string[],
  url: string,
  key: string,
  home: string,
): Promise<Measured> {
  const bin = join(repository, '.cache/python', version, 'bin/python')
  return measure(bin, [join(import.meta.dirname, 'clients', name), ...args], {
    WANDB_BASE_URL: url,
    WANDB_API_KEY: key,
    WANDB_SILENT: 'true',
    WANDB_DIR: home,
    WANDB_CACHE_DIR: join(home, 'cache'),
    WANDB_CONFIG_DIR: join(home, 'config'),
    WANDB_DATA_DIR: join(home, 'data'),
  })
}
