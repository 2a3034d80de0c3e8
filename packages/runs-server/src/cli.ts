#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { createRunsServer, type RunsServer, type RunsServerOptions } from './createRunsServer.ts'
import { startDemoRun } from './demo/demoRun.ts'
import { localApiKey } from './http/authenticate.ts'

const help = `runs-server: a W&B-compatible server in one process

  runs-server [options]

  --port <n>          port to listen on; 0 picks a free one        (default 8080, or a free one when that is taken)
  --data-dir <path>   where runs, files and artifacts are kept     (default ./runs-data)
  --memory            keep everything in memory instead
  --host <address>    interface to listen on                       (default 127.0.0.1)
  --allow-host <name> another name under which browsers reach it   (may be repeated)
  --api-key <key>     a key that is let in; or RUNS_API_KEYS=a,b   (default: one fixed key, on loopback only)
  --public-url <url>  origin that signed URLs begin with
  --demo              train a make-believe run, live
  --help
`

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'data-dir': { type: 'string', default: './runs-data' },
    memory: { type: 'boolean', default: false },
    host: { type: 'string', default: '127.0.0.1' },
    'allow-host': { type: 'string', multiple: true },
    'api-key': { type: 'string', multiple: true },
    'public-url': { type: 'string' },
    demo: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const apiKeys = values['api-key'] ?? process.env.RUNS_API_KEYS?.split(',').filter(Boolean)
  const options: Omit<RunsServerOptions, 'memory' | 'dataDir' | 'port'> = {
    host: values.host,
    ...(values['allow-host'] && { allowHosts: values['allow-host'] }),
    ...(apiKeys && { apiKeys }),
    ...(values['public-url'] && { publicUrl: values['public-url'] }),
  }
  const server = await listenSomewhere(options)
  const key = apiKeys?.[0] ?? localApiKey
  const demo = values.demo
    ? await startDemoRun((request) => server.fetch(request), server.url, key)
    : undefined
  process.stdout.write(greeting(server.url, key, demo?.path))

  let closing = false
  const close = async (): Promise<void> => {
    if (closing) return
    closing = true
    process.stdout.write('\nclosing\n')
    await demo?.stop()
    await server.close()
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}

/** A port that was asked for is a port that was meant; only the default gives way when it is taken. */
async function listenSomewhere(
  options: Omit<RunsServerOptions, 'memory' | 'dataDir' | 'port'>,
): Promise<RunsServer> {
  const open = (port: number): Promise<RunsServer> =>
    createRunsServer(
      values.memory ? { ...options, memory: true, port } : { ...options, dataDir: values['data-dir'], port },
    )
  if (values.port === undefined) {
    try {
      return await open(8080)
    } catch (error) {
      if (!isTaken(error)) throw error
      process.stdout.write('port 8080 is taken; picking another\n')
      return open(0)
    }
  }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new TypeError(`--port ${values.port} is no port`)
  return open(port)
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

function greeting(url: string, key: string, demoPath: string | undefined): string {
  const page = demoPath ? `${url}/${demoPath.replace(/\/([^/]+)$/, '/runs/$1')}` : undefined
  return `
  runs-server on ${url}
${page ? `  a run that trains now: ${page}\n` : ''}
  Log into it from Python:

    import os; os.environ.update(WANDB_BASE_URL="${url}", WANDB_API_KEY="${key}")
    import wandb; run = wandb.init(project="first")
    run.log({"loss": 0.5}); run.finish()

  Ctrl-C stops it.
`
}

main().catch((error: unknown) => {
  process.stderr.write(`runs-server: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
