import type { RunsServer, RunsServerOptions } from '@x/runs-server'
import { onTestFinished } from 'vitest'
import { declaredOnly } from './declaredOnly.ts'

/** The API key that every local server accepts. */
export const localKey: string = `local${'0'.repeat(35)}`

/** A server, with what a client needs to reach it. */
export interface TestServer {
  server: RunsServer
  url: string
  apiKey: string
  /** Reaches the server without a socket, or over its port where it has one; complains of variables that nobody declared. */
  fetch: typeof fetch
  /** As `createRunsClient` takes them. */
  clientOptions: { baseUrl: string; apiKey: string; fetch: typeof fetch }
}

/** As `createRunsServer` takes them, with the data in memory unless a folder is given. */
export type StartServerOptions = Partial<Extract<RunsServerOptions, { memory: true }>> &
  Partial<Extract<RunsServerOptions, { dataDir: string }>>

/**
 * Starts an embedded server that is closed at the end of the test.
 *
 * @param until - who closes it: pass `afterAll` to share one server between the tests of a file
 */
export async function startServer(
  options: StartServerOptions = {},
  until: (close: () => Promise<void>) => void = onTestFinished,
): Promise<TestServer> {
  // Not before it is needed: tests of the transport alone have no use for the server's modules.
  const { createRunsServer } = await import('@x/runs-server')
  const { dataDir, memory: _memory, ...rest } = options
  const server = await createRunsServer(
    dataDir === undefined ? { memory: true, ...rest } : { dataDir, ...rest },
  )
  until(() => server.close())
  const apiKey = options.apiKeys?.[0] ?? localKey
  const reach = declaredOnly(options.port === undefined ? server.fetch : fetch)
  return {
    server,
    url: server.url,
    apiKey,
    fetch: reach,
    clientOptions: { baseUrl: server.url, apiKey, fetch: reach },
  }
}
