import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { AbandonedDrafts } from './artifacts/abandonedDrafts.ts'
import { BlobRemovals } from './blobs/blobRemovals.ts'
import { openBlobStore } from './blobs/openBlobStore.ts'
import { createSignedUrls } from './blobs/signedUrls.ts'
import { loadSigningSecret } from './blobs/signingSecret.ts'
import { createDashboardSessions, type DashboardSessions } from './dashboard/session.ts'
import { localApiKey } from './http/authenticate.ts'
import { openDatabase } from './metadata/database.ts'
import { holdFolder } from './metadata/holdFolder.ts'
import { RunIndexes } from './runLists/runIndexes.ts'
import { recoverSummaries } from './runs/recoverSummaries.ts'
import { RunActivity } from './runs/runActivity.ts'
import type { ServerContext } from './serverContext.ts'
import { memoryStoreFiles } from './store/memoryStoreFiles.ts'
import { nodeStoreFiles } from './store/nodeStoreFiles.ts'
import { openHistoryStore } from './store/openHistoryStore.ts'

/** Options of `createRunsServer` with every default filled in. */
export interface ServerContextOptions
  extends Pick<ServerContext, 'quirks' | 'clock' | 'publicUrl' | 'heartbeatTimeoutMs'> {
  /** `null` keeps everything in memory. */
  dataDir: string | null
  apiKeys: readonly string[] | undefined
  allowHosts: readonly string[]
  draftLifetimeMs: number
}

/** What a server holds open. */
export interface OpenServer {
  server: ServerContext
  sessions: DashboardSessions
  /** Writes what waits and closes the stores. */
  close(): Promise<void>
}

/**
 * Opens the stores below the data folder: `metadata.sqlite`, `history/`, `blobs/`.
 * @throws Error where another server has the folder, or a newer one has written it.
 */
export async function openServerContext(options: ServerContextOptions): Promise<OpenServer> {
  const { dataDir } = options
  if (dataDir === null) return await openStores(options)
  await mkdir(dataDir, { recursive: true })
  const release = holdFolder(dataDir)
  try {
    const opened = await openStores(options)
    return { ...opened, close: () => opened.close().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

async function openStores({
  dataDir,
  apiKeys,
  allowHosts,
  draftLifetimeMs,
  ...settings
}: ServerContextOptions): Promise<OpenServer> {
  const database = openDatabase(dataDir === null ? ':memory:' : path.join(dataDir, 'metadata.sqlite'))
  const history = await openHistoryStore(
    dataDir === null ? memoryStoreFiles() : nodeStoreFiles(path.join(dataDir, 'history')),
  )
  const secret = dataDir === null ? randomBytes(32) : await loadSigningSecret(dataDir)
  const sessions = createDashboardSessions(secret, allowHosts)
  const activity = new RunActivity(database)
  const blobs = await openBlobStore(dataDir)
  const blobRemovals = new BlobRemovals(database, blobs)
  const server: ServerContext = {
    ...settings,
    database,
    history,
    blobs,
    blobRemovals,
    abandonedDrafts: new AbandonedDrafts(database, blobRemovals, settings.clock, draftLifetimeMs),
    signedUrls: createSignedUrls({ secret, clock: settings.clock }),
    activity,
    runIndexes: new RunIndexes(),
    apiKeys: apiKeys ?? [localApiKey],
    authenticators: [sessions.authenticator],
  }
  if (dataDir !== null) await recoverSummaries(server)
  return {
    server,
    sessions,
    async close() {
      await server.abandonedDrafts.close()
      await activity.close()
      await history.close()
      await database.destroy()
    },
  }
}
