import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { openBlobStore } from './blobs/openBlobStore.ts'
import { createSignedUrls } from './blobs/signedUrls.ts'
import { loadSigningSecret } from './blobs/signingSecret.ts'
import { createDashboardSessions, type DashboardSessions } from './dashboard/session.ts'
import { localApiKey } from './http/authenticate.ts'
import { openDatabase } from './metadata/database.ts'
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
}

/** What a server holds open. */
export interface OpenServer {
  server: ServerContext
  sessions: DashboardSessions
  /** Writes what waits and closes the stores. */
  close(): Promise<void>
}

/** Opens the stores below the data folder: `metadata.sqlite`, `history/`, `blobs/`. */
export async function openServerContext({
  dataDir,
  apiKeys,
  allowHosts,
  ...settings
}: ServerContextOptions): Promise<OpenServer> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true })
  const database = openDatabase(dataDir === null ? ':memory:' : path.join(dataDir, 'metadata.sqlite'))
  const history = await openHistoryStore(
    dataDir === null ? memoryStoreFiles() : nodeStoreFiles(path.join(dataDir, 'history')),
  )
  const secret = dataDir === null ? randomBytes(32) : await loadSigningSecret(dataDir)
  const sessions = createDashboardSessions(secret, allowHosts)
  const activity = new RunActivity(database)
  const server: ServerContext = {
    ...settings,
    database,
    history,
    blobs: await openBlobStore(dataDir),
    signedUrls: createSignedUrls({ secret, clock: settings.clock }),
    activity,
    apiKeys: apiKeys ?? [localApiKey],
    authenticators: [sessions.authenticator],
  }
  if (dataDir !== null) await recoverSummaries(server)
  return {
    server,
    sessions,
    async close() {
      await activity.close()
      await history.close()
      await database.destroy()
    },
  }
}
