import { md5Hex } from '../blobs/uploadBody.ts'
import { normalizeFileName } from '../files/fileName.ts'
import { isObject } from '../http/readBody.ts'

/** One entry of a manifest. */
export interface ManifestEntry {
  name: string
  /** Base64 MD5, or a reference's own digest. */
  digest: string
  sizeBytes: number
  /** The URI of a reference; `null` for stored bytes. */
  ref: string | null
  /** Node id of the version that first brought the bytes. */
  birthArtifactId: string | null
}

/** A manifest that can't be committed: not JSON, of another version, or with entries that can't be served. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError'
}

/** `wandb_manifest.json`: what is kept of it as text, and its entries as data. */
export interface ManifestDocument {
  /** Everything but `contents`. */
  head: Record<string, unknown>
  /** Path and entry as the client wrote them. */
  contents: [path: string, entry: unknown][]
  entries: ManifestEntry[]
}

/** @throws {@link ManifestError} for anything that is no manifest of version 1. */
export function parseManifest(text: string): ManifestDocument {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw new ManifestError('the manifest is not JSON')
  }
  if (!isObject(document)) throw new ManifestError('the manifest is not an object')
  const { contents, ...head } = document
  if (head.version !== 1)
    throw new ManifestError(`the manifest is of version ${JSON.stringify(head.version)}, not 1`)
  if (!isObject(contents)) throw new ManifestError('the manifest has no "contents"')
  const pairs = Object.entries(contents)
  return { head, contents: pairs, entries: pairs.map(([path, entry]) => parseEntry(path, entry)) }
}

/** The later documents' entries replace those of the same path. */
export function mergeManifests(documents: readonly ManifestDocument[]): string {
  const contents = new Map(documents.flatMap((document) => document.contents))
  const head = documents.at(-1)?.head ?? {}
  return JSON.stringify({ ...head, contents: Object.fromEntries(contents) })
}

/** MD5 of an entry's bytes in hex; `null` for a reference. */
export function entryMd5({ digest, ref }: { digest: string; ref: string | null }): string | null {
  return ref === null ? md5Hex(digest) : null
}

function parseEntry(name: string, entry: unknown): ManifestEntry {
  const where = `the manifest's entry ${JSON.stringify(name)}`
  if (normalizeFileName(name) === null)
    throw new ManifestError(`${where} has a name that leads out of the artifact`)
  if (!isObject(entry)) throw new ManifestError(`${where} is not an object`)
  const { digest, size = null, ref = null, birthArtifactID = null } = entry
  if (typeof digest !== 'string') throw new ManifestError(`${where} has no digest`)
  if (ref !== null && typeof ref !== 'string')
    throw new ManifestError(`${where} has a "ref" that is not text`)
  if (ref === null && !isMd5(digest)) throw new ManifestError(`${where} has a digest that is no base64 MD5`)
  return {
    name,
    digest,
    // References of unknown size have none.
    sizeBytes: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : 0,
    ref,
    birthArtifactId: typeof birthArtifactID === 'string' ? birthArtifactID : null,
  }
}

/** Whether this is 16 bytes in base64. */
export function isMd5(base64: string): boolean {
  // The last digit holds two bits of it; with others set, two texts would mean the same bytes.
  return /^[A-Za-z0-9+/]{21}[AQgw]==$/.test(base64)
}
