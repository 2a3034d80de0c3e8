import { open } from 'node:fs/promises'

interface Syncing {
  running: Promise<void>
  /** Begins when `running` has ended; for those whose change may have come too late for that one. */
  next?: Promise<void>
}

const folders = new Map<string, Syncing>()

/**
 * Makes the names in a folder durable: those that were there when it was called. Calls that come while the folder is being synced share the
 * next sync, so that many uploads into one folder wait for few.
 */
export function syncFolder(folder: string): Promise<void> {
  // Windows neither needs nor allows it.
  if (process.platform === 'win32') return Promise.resolve()
  const syncing = folders.get(folder)
  if (!syncing) return begin(folder)
  syncing.next ??= syncing.running.catch(() => {}).then(() => begin(folder))
  return syncing.next
}

function begin(folder: string): Promise<void> {
  const running = syncNow(folder)
  const syncing: Syncing = { running }
  folders.set(folder, syncing)
  const forget = (): void => {
    if (folders.get(folder) === syncing && !syncing.next) folders.delete(folder)
  }
  running.then(forget, forget)
  return running
}

async function syncNow(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
