import type { Kysely } from 'kysely'
import type { AbandonedDrafts } from './artifacts/abandonedDrafts.ts'
import type { BlobRemovals } from './blobs/blobRemovals.ts'
import type { BlobStore } from './blobs/blobStore.ts'
import type { SignedUrls } from './blobs/signedUrls.ts'
import type { Database } from './metadata/database.ts'
import type { ResolvedQuirks } from './quirks.ts'
import type { RunIndexes } from './runLists/runIndexes.ts'
import type { RunActivity } from './runs/runActivity.ts'
import type { HistoryStore } from './store/historyStore.ts'

/**
 * Time as the server sees it; tests move it by hand.
 * @public
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

/** What a request may do. Transfers by signed URL never ask. */
export interface Access {
  /** `key`: an API key, everything. `session`: the run page's cookie, reads only. */
  kind: 'key' | 'session'
}

/** Who is asking: `null` when it can't tell, so that the next one is asked; throws `HttpError` 403 for a forbidden caller. */
export type Authenticator = (request: Request, url: URL, server: ServerContext) => Access | null

/** Everything that a route or a resolver may touch. One per server; holds no request. */
export interface ServerContext {
  database: Kysely<Database>
  history: HistoryStore
  blobs: BlobStore
  /** Blobs that were given up, on their way out. */
  blobRemovals: BlobRemovals
  abandonedDrafts: AbandonedDrafts
  signedUrls: SignedUrls
  /** Heartbeats and summaries from `file_stream` on their way to the runs table. */
  activity: RunActivity
  /** What lists of runs are filtered and ordered by. */
  runIndexes: RunIndexes
  quirks: ResolvedQuirks
  clock: Clock
  /** Overrides the origin that signed URLs are minted for. */
  publicUrl: string | null
  apiKeys: readonly string[]
  authenticators: readonly Authenticator[]
  /** A running run that has been silent for longer counts as crashed. Milliseconds. */
  heartbeatTimeoutMs: number
}
