import { randomBytes } from 'node:crypto'
import { createSignedUrls, type SignedUrls } from './signedUrls.ts'
import { loadSigningSecret } from './signingSecret.ts'

/** @param dataDir - The server's data folder, which keeps the secret; `null` for one that is gone with the process. */
export async function openSignedUrls(dataDir: string | null, clock: { now(): number }): Promise<SignedUrls> {
  const secret = dataDir === null ? randomBytes(32) : await loadSigningSecret(dataDir)
  return createSignedUrls({ secret, clock })
}
