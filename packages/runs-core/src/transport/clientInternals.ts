import type { Clock } from './clock.ts'
import type { SingleReads } from './noticeSingles.ts'
import type { RateBudget } from './rateBudget.ts'
import type { RunsClientOptions } from './runsClientOptions.ts'
import type { SharedCall } from './shareCall.ts'

/** @internal */
export const internals: unique symbol = Symbol.for('@x/runs-core/clientInternals')

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
  readonly entity?: string | undefined
  readonly project?: string | undefined
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
  readonly fetch: typeof fetch
  readonly clock: Clock
  readonly budget: RateBudget
  /** Live observers by their key, one for all who watch the same thing. */
  readonly observers: Map<string, unknown>
  /** Questions that are being asked, by document and variables. */
  readonly underWay: Map<string, SharedCall<unknown>>
  /** Runs that were read one by one, for the word about it in development. */
  readonly singleReads: SingleReads
  /** The entity that the key belongs to. */
  readonly viewerEntity: SharedCall<string | null | undefined>
}

/**
 * What the parts of this package share through a client.
 *
 * @internal
 */
export function clientInternals(client: RunsClient): ClientInternals {
  return client[internals]
}
