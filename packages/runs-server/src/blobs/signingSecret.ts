import { randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'

const secretBytes = 32

/**
 * The secret behind signed URLs, kept in the data folder so that a URL handed out before a restart works after it.
 * A file that was cut short while it was first written is written anew.
 */
export async function loadSigningSecret(dataDir: string): Promise<Uint8Array> {
  const file = path.join(dataDir, 'signing-secret')
  const kept = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (kept?.byteLength === secretBytes) return kept
  const secret = randomBytes(secretBytes)
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.writeFile(secret)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return secret
}
