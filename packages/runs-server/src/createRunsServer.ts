import { createDashboardRoute } from './dashboard/dashboardRoute.ts'
import { type Faults, FaultScript } from './faults/faults.ts'
import { withFaults } from './faults/withFaults.ts'
import { fileStreamRoute } from './fileStream/fileStreamRoute.ts'
import { artifactRoute } from './artifacts/artifactRoute.ts'
import { runFileRoute } from './files/runFileRoute.ts'
import { buildServerSchema } from './graphql/buildServerSchema.ts'
import { createGraphqlRoute } from './graphql/graphqlRoute.ts'
import { answerRequest } from './http/answerRequest.ts'
import { isLoopback } from './http/authenticate.ts'
import { trackInFlight } from './http/inFlight.ts'
import { type Listener, listen } from './http/listen.ts'
import type { Route } from './http/route.ts'
import { openServerContext } from './openServerContext.ts'
import { type Quirks, resolveQuirks } from './quirks.ts'
import { type SeedResult, type SeedSpec, seedRuns } from './seed/seedRuns.ts'
import type { Clock } from './serverContext.ts'

/**
 * Options of {@link createRunsServer}: where the data lives, and how the server is reached.
 *
 * @remarks
 * `memory: true` keeps everything in memory until `close`. `dataDir` is a folder, made where it is missing, for this server
 * alone: what has been answered survives `kill -9`.
 * @public
 */
export type RunsServerOptions = ({ memory: true } | { dataDir: string }) & {
  /** TCP port; 0 picks a free one. Without a port nothing listens, and only `fetch` answers. */
  port?: number
  /**
   * Interface to listen on. Anything that is not loopback needs `apiKeys`.
   * @defaultValue `'127.0.0.1'`
   */
  host?: string
  /**
   * The API keys that are let in.
   * @defaultValue one fixed key, `local` and 35 zeros, good on loopback only
   */
  apiKeys?: readonly string[]
  /**
   * Names, beside those of loopback, under which browsers may open the run page.
   * @defaultValue none
   */
  allowHosts?: readonly string[]
  /**
   * Origin that signed URLs begin with, where clients reach the server by another name than the one they send as Host.
   * @defaultValue the origin of each request
   */
  publicUrl?: string
  /** What real servers differ in. */
  quirks?: Quirks
  /**
   * Serves the run page: the built-in one, or the one in this folder.
   * @defaultValue `true`
   */
  dashboard?: boolean | string
  /**
   * A running run that has been silent for longer counts as crashed. Milliseconds.
   * @defaultValue 300_000
   */
  heartbeatTimeoutMs?: number
  /**
   * A draft of an artifact (begun, not committed) that has given no sign of life for longer is deleted, and with it the bytes that no
   * committed version and no other draft names. Milliseconds.
   * @defaultValue 604_800_000, 7 days
   */
  draftLifetimeMs?: number
  /**
   * Time as the server sees it.
   * @defaultValue the system's clock
   */
  clock?: Clock
}

/**
 * A running server.
 * @public
 */
export interface RunsServer {
  /** Base URL for clients: `WANDB_BASE_URL`. Without a port `http://runs.localhost`, which only {@link RunsServer.fetch} knows. */
  readonly url: string
  /**
   * Answers a request without a network in between. Takes what the global `fetch` takes, so that it can stand in its place:
   * `createRunsClient({ fetch: server.fetch, … })`.
   */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>
  /** Logs made-up runs through the server's own routes. The same spec logs the same rows. */
  seed(spec: SeedSpec): Promise<SeedResult>
  /** Failures on order. */
  readonly faults: Faults
  /** Stops listening, ends open connections and closes the stores. Idempotent. */
  close(): Promise<void>
}

/**
 * Starts a W&B-compatible server in this process: without options in memory, and without a port.
 *
 * @example
 * ```ts
 * const server = await createRunsServer({ memory: true })
 * const api = new Api({ baseUrl: server.url, apiKey: 'local' + '0'.repeat(35), fetch: server.fetch })
 * ```
 * @throws Error where the port is taken, the data folder was written by a newer version, or `host` needs `apiKeys`.
 * @public
 */
export async function createRunsServer(options: RunsServerOptions = { memory: true }): Promise<RunsServer> {
  const quirks = resolveQuirks(options.quirks)
  const host = options.host ?? '127.0.0.1'
  if (!options.apiKeys && !isLoopback(host)) {
    throw new Error(
      `on ${host} others can reach this server, and the default API key is public: give apiKeys`,
    )
  }
  const faults = new FaultScript()
  const clock = options.clock ?? { now: () => Date.now() }
  const { server, sessions, close } = await openServerContext({
    dataDir: 'dataDir' in options ? options.dataDir : null,
    quirks,
    clock: { now: () => clock.now() + faults.clockOffsetMs },
    apiKeys: options.apiKeys,
    allowHosts: options.allowHosts ?? [],
    publicUrl: options.publicUrl?.replace(/\/+$/, '') ?? null,
    heartbeatTimeoutMs: options.heartbeatTimeoutMs ?? 300_000,
    draftLifetimeMs: options.draftLifetimeMs ?? 7 * 24 * 60 * 60 * 1000,
  })
  const routes: Route[] = [
    createGraphqlRoute(buildServerSchema(quirks.missingFields)),
    fileStreamRoute,
    runFileRoute,
    artifactRoute,
  ]
  if (options.dashboard !== false) {
    const folder = typeof options.dashboard === 'string' ? options.dashboard : undefined
    routes.push(createDashboardRoute({ sessions, folder }))
  }
  const requests = trackInFlight(
    withFaults(
      (request, under) => answerRequest(request, { ...server, quirks: under }, routes),
      faults,
      quirks,
    ),
  )
  let listener: Listener | undefined
  try {
    if (options.port !== undefined) listener = await listen(requests.fetch, { host, port: options.port })
  } catch (error) {
    await close()
    throw error
  }
  const closeAll = async (): Promise<void> => {
    await listener?.close()
    requests.refuse()
    await requests.settled(graceMs)
    await close()
  }
  let closed: Promise<void> | undefined
  return {
    url: listener?.url ?? inProcessUrl,
    fetch: (input, init) =>
      requests.fetch(input instanceof Request && !init ? input : new Request(input, init)),
    faults,
    seed: (spec) => seedRuns(requests.fetch, inProcessUrl, server.apiKeys[0] ?? '', spec),
    close: () => {
      closed ??= closeAll()
      return closed
    },
  }
}

const inProcessUrl = 'http://runs.localhost'

/** How long requests may take to their end once the server closes. */
const graceMs = 5_000
