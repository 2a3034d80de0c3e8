import type { RunRef } from '../runs/runPath.ts'

/**
 * A file of a run.
 *
 * @public
 */
export interface FileData {
  /** The node id of the server. */
  id: string
  /** The path inside the run, with `/` between its parts. It comes from whoever logged the run: don't join it to a folder yourself. */
  name: string
  sizeBytes: number
  /** Media type; null where the server does not tell. */
  mimetype: string | null
  /** Digest of the bytes in base64; null where the server does not tell. */
  md5: string | null
  updatedAt: Date | null
  /** Where the API serves the file, to whom the API key allows it. */
  url: string | null
  /** A signed URL, which needs no key and expires. Whoever has it can read the file. */
  directUrl: string
  /** The run that the file belongs to. */
  run: RunRef
  /** The number of the run's project, in digits. */
  projectId: string
}
