import type { Clock } from './clock.ts'
import type { RunsError } from './runsError.ts'

/**
 * What `createRunsClient` takes. Nothing is read from the environment or from disk.
 *
 * @see `fromEnv` of `@x/runs-core/node` for the settings that Python reads
 *
 * @public
 */
export interface RunsClientOptions {
  /**
   * Address of the W&B API.
   *
   * @defaultValue `'https://api.wandb.ai'`
   */
  baseUrl?: string
  /** The API key, or a function that gives it for each request. Without one, only what is public can be read. */
  apiKey?: string | (() => string | Promise<string>)
  /** Path or URL of a runs proxy: only document ids are sent and no key. Excludes `apiKey` and `baseUrl`. */
  proxy?: string
  /** Entity (user or team) of paths that name none. */
  entity?: string
  /** Project of paths that name none. */
  project?: string
  /**
   * Sends every request.
   *
   * @remarks Without it, Node sends the bodies of uploads by `node:http` and `node:https`, through their global agents, since a small
   * file costs `fetch` five times as much; and by `fetch` too where undici's global dispatcher is a proxy or a mock. Where that
   * dispatcher is an `Agent` with options of its own, give `fetch` here.
   * @defaultValue the global `fetch`, looked up at each request
   */
  fetch?: typeof fetch
  /** Added to each request that goes to `baseUrl` or `proxy`. */
  headers?: Record<string, string>
  /**
   * Sends `headers` along with files too where their signed URLs lead to another host, such as an object store. The API key never
   * goes there.
   *
   * @defaultValue `false`
   */
  headersToSignedUrls?: boolean
  /**
   * Address of the web app, for links.
   *
   * @defaultValue made from `baseUrl`: `https://api.wandb.ai` → `https://wandb.ai`
   */
  appUrl?: string
  /**
   * Bound of one request with its retries, in milliseconds.
   *
   * @defaultValue `60_000`
   */
  deadlineMs?: number
  /**
   * Bound of one attempt in milliseconds: up to the answer's headers, and again for its body.
   *
   * @defaultValue `20_000`
   */
  attemptTimeoutMs?: number
  /** How failed requests are repeated. */
  retry?: RetryOptions
  /** How fast requests are sent. */
  rateLimit?: RateLimitOptions
  /**
   * How integers beyond 2^53 are read, in history, config and summary: rounded, of which `coverage.warnings` tells where there is
   * one, or as `bigint`. Smaller ones are numbers in both.
   *
   * @defaultValue `'number'`
   */
  integers?: 'number' | 'lossless'
  /** Asks for an administrator's view of the server, as Python's client always does. */
  adminPrivileges?: boolean
  /** Allows an API key in a browser page, where everyone who opens the page can read it. */
  dangerouslyAllowBrowser?: boolean
  /** Called before each attempt. What it throws is ignored. */
  onRequest?(event: RequestEvent): void
  /** Called after each attempt that got an answer. What it throws is ignored. */
  onResponse?(event: ResponseEvent): void
  /** Called before each wait for the next attempt. What it throws is ignored. */
  onRetry?(event: RetryEvent): void
  /** Called when an operation is answered, or has failed, for good. What it throws is ignored. */
  onEnd?(event: EndEvent): void
  /** @internal */
  _clock?: Clock
}

/**
 * How failed requests are repeated: answers 408, 429 and 5xx, broken connections and truncated bodies. Mutations only where
 * sending one twice does no harm.
 *
 * @public
 */
export interface RetryOptions {
  /**
   * The most requests that one call may send.
   *
   * @defaultValue no limit but the deadline
   */
  maxAttempts?: number
  /**
   * The first wait in milliseconds; each further one may be twice as long. A wait is drawn at random from zero to its bound.
   *
   * @defaultValue `500`
   */
  baseDelayMs?: number
  /**
   * The longest wait in milliseconds.
   *
   * @defaultValue `15_000`
   */
  maxDelayMs?: number
}

/**
 * The pace of all requests of one client. What the server says of its limits is always obeyed.
 *
 * @public
 */
export interface RateLimitOptions {
  /**
   * The most requests under way at a time.
   *
   * @defaultValue `32`
   */
  maxConcurrent?: number
}

/**
 * One attempt that is about to be sent.
 *
 * @public
 */
export interface RequestEvent {
  /** The operation's name, as in `loadRun`. */
  operation: string
  lane: Lane
  /** 1 for the first. */
  attempt: number
}

/**
 * One attempt that was answered.
 *
 * @public
 */
export interface ResponseEvent extends RequestEvent {
  status: number
  /** Size of the answer's body, decompressed. */
  bytes: number
  /** From sending to the last byte, in milliseconds. */
  ms: number
}

/**
 * One attempt that failed and will be repeated.
 *
 * @public
 */
export interface RetryEvent extends RequestEvent {
  /** HTTP status; null where no answer came. */
  status: number | null
  /** The wait before the next attempt, in milliseconds. */
  delayMs: number
}

/**
 * One operation that has come to its end, with all of its attempts.
 *
 * @public
 */
export interface EndEvent {
  /** The operation's name, as in `loadRun`. */
  operation: string
  lane: Lane
  /** How many requests were sent; 0 where it ended before the first. */
  attempts: number
  /** From the call to its end, in milliseconds: waiting for a turn and between attempts included. */
  ms: number
  /** Why it failed, with code, status, path and request id; null where it did not. */
  error: RunsError | null
}

/**
 * What a request is for: `interactive` ones are sent before `bulk` ones.
 *
 * @public
 */
export type Lane = 'interactive' | 'bulk'
