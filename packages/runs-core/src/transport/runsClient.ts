import { type Client, createClient } from '@urql/core'
import { appUrlOf, checkKey, checkOptions } from './checkOptions.ts'
import { type Clock, systemClock } from './clock.ts'
import { createRateBudget, type RateBudget } from './rateBudget.ts'
import type { RunsClientOptions } from './runsClientOptions.ts'
import { wireExchange } from './wireExchange.ts'

const internals: unique symbol = Symbol.for('@x/runs-core/clientInternals')

/**
 * Where and as whom runs are read. Has no operations of its own: pass it to `loadRun` and its sisters, or to `new Api(client)`.
 *
 * @public
 */
export interface RunsClient {
  /** Address of the API (or of the proxy), without a slash at its end. */
  readonly baseUrl: string
  /** Address of the web app, with a slash at its end: `https://wandb.ai/`. */
  readonly appUrl: string
  readonly entity?: string
  readonly project?: string
  readonly integers: 'number' | 'lossless'
  /** @internal */
  readonly [internals]: ClientInternals
}

/**
 * What the parts of this package share through a client.
 *
 * @internal
 */
export interface ClientInternals {
  readonly options: Readonly<RunsClientOptions>
  /** Where documents are posted. */
  readonly endpoint: string
  readonly urql: Client
  /** A new key for each operation: urql's own hashes of 32 bits collide. */
  nextKey(): number
  readonly fetch: typeof fetch
  readonly clock: Clock
  readonly budget: RateBudget
  /** Live observers by their key, one for all who watch the same thing. */
  readonly observers: Map<string, unknown>
  /** Questions that are asked once per client, by name. */
  readonly once: Map<string, Promise<unknown>>
}

/**
 * Makes a client. Sends nothing and reads neither environment nor disk.
 *
 * @throws {@link RunsError} `usage` for options that exclude each other, and for an API key in a browser page
 *
 * @example
 * ```ts
 * const client = createRunsClient({ apiKey: key, entity: 'my-team' })
 * const run = await loadRun(client, 'my-project/abcd1234')
 * ```
 *
 * @public
 */
export function createRunsClient(options: RunsClientOptions = {}): RunsClient {
  checkOptions(options)
  const given = Object.freeze({ ...options })
  const { proxy, entity, project } = given
  const baseUrl = (proxy ?? given.baseUrl ?? 'https://api.wandb.ai').replace(/\/+$/, '')
  checkKey(given.apiKey, baseUrl)
  const clock = given._clock ?? systemClock
  let key = 0
  const client: RunsClient = {
    baseUrl,
    appUrl: appUrlOf(given, baseUrl),
    ...(entity === undefined ? {} : { entity }),
    ...(project === undefined ? {} : { project }),
    integers: given.integers ?? 'number',
    get [internals](): ClientInternals {
      return shared
    },
  }
  // Not enumerable: whoever prints a client or spreads it does not print its key.
  Object.defineProperty(client, internals, { enumerable: false })
  const shared: ClientInternals = {
    options: given,
    endpoint: proxy ?? `${baseUrl}/graphql`,
    urql: createClient({
      url: baseUrl,
      preferGetMethod: false,
      requestPolicy: 'network-only',
      exchanges: [wireExchange(client)],
    }),
    nextKey: () => ++key,
    fetch: given.fetch ?? ((input, init) => fetch(input, init)),
    clock,
    budget: createRateBudget(clock, given.rateLimit),
    observers: new Map(),
    once: new Map(),
  }
  return client
}

/**
 * What the parts of this package share through a client.
 *
 * @internal
 */
export function clientInternals(client: RunsClient): ClientInternals {
  return client[internals]
}
