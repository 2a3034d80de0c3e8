import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBlobStore } from './blobs/blobStore.ts'
import { createSignedUrls } from './blobs/signedUrls.ts'
import { answerRequest } from './http/answerRequest.ts'
import { listen } from './http/listen.ts'
import { openDatabase } from './metadata/database.ts'
import { type Quirks, resolveQuirks } from './quirks.ts'
import { RunActivity } from './runs/runActivity.ts'
import type { Clock, ServerContext } from './serverContext.ts'
import { openHistoryStore } from './store/historyStore.ts'

/**
 * Options of {@link createRunsServer}: where the data lives, and how the server is reached.
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
   * Origin that signed URLs begin with, where clients reach the server by another name than the one they send as Host.
   * @defaultValue the origin of each request
   */
  publicUrl?: string
  /** What real servers differ in. */
  quirks?: Quirks
  /**
   * Serves the run page.
   * @defaultValue `true`
   */
  dashboard?: boolean
  /**
   * A running run that has been silent for longer counts as crashed. Milliseconds.
   * @defaultValue 300_000
   */
  heartbeatTimeoutMs?: number
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
  /** Answers a request without a network in between. */
  fetch(request: Request): Promise<Response>
  /** Stops listening, ends open connections and closes the stores. Idempotent. */
  close(): Promise<void>
}
