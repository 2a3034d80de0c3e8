import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'tsdown'

const packageFolder = resolve(import.meta.dirname, '..')
/** Below the package, so that what is not bundled is found; below node_modules, so that nobody takes it for a source. */
const outDir = resolve(packageFolder, 'node_modules/.cache/server-process')

/**
 * Builds the bin from the sources, as the release does. A process that runs TypeScript takes three times as long to start,
 * and tests of kills start many.
 */
export async function buildServer(): Promise<void> {
  await build({
    cwd: packageFolder,
    config: false,
    entry: { cli: 'src/cli.ts' },
    outDir,
    format: 'esm',
    platform: 'node',
    fixedExtension: true,
    dts: false,
    logLevel: 'silent',
  })
}

/** The real server in a process of its own, as `runs-server` starts it. Call {@link buildServer} first. */
export interface ServerProcess {
  url: string
  child: ChildProcess
  /** `kill -9`, and the wait until it is gone. */
  kill(): Promise<void>
}

export async function startServerProcess(dataDir: string): Promise<ServerProcess> {
  const args = [resolve(outDir, 'cli.mjs'), '--port', '0', '--data-dir', dataDir]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /runs-server on (http\S+)/.exec(line) ?? []
    if (url === undefined) continue
    child.stdout.resume()
    return {
      url,
      child,
      async kill() {
        child.kill('SIGKILL')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      },
    }
  }
  throw new Error(`the server did not start:\n${stderr}`)
}
