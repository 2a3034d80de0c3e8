import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The real server in a process of its own, from the sources, as `runs-server` starts it. */
export interface ServerProcess {
  url: string
  child: ChildProcess
  /** `kill -9`, and the wait until it is gone. */
  kill(): Promise<void>
}

export async function startServerProcess(dataDir: string): Promise<ServerProcess> {
  const cli = join(import.meta.dirname, '../src/cli.ts')
  const child = spawn(
    process.execPath,
    ['--conditions=@x/source', '--import', 'tsx', cli, '--port', '0', '--data-dir', dataDir],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
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
