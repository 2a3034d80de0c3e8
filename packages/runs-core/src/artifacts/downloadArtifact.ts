import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'
import { type ArtifactEntry, readManifest } from './readManifest.ts'

/**
 * How far a transfer of an artifact has come. No number ever falls.
 *
 * @public
 */
export interface ArtifactProgress {
  /** Bytes that are where they shall be, those that were there before among them. */
  bytes: number
  /** What the manifest says that there will be; what lies in other artifacts is added when it is found there. */
  totalBytes: number
  files: number
  totalFiles: number
}

/**
 * Where an artifact goes. `deadlineMs` bounds each request for URLs, and of each file the time without a byte moving.
 *
 * @public
 */
export interface DownloadArtifactOptions extends CallOptions {
  /** The folder that the paths of the manifest are looked at from. Made where it is not there. */
  root: string
  /**
   * Only the entry at this path, or those below it.
   *
   * @defaultValue all
   */
  path?: string | undefined
  /**
   * What happens where there is another file at an entry's path: an error before anything is written, or it is replaced. A file with
   * the right digest is left as it is, and not asked for.
   *
   * @defaultValue `'throw'`
   */
  exist?: 'throw' | 'replace' | undefined
  /**
   * What becomes of references. `'artifacts'`: those into other artifacts (`wandb-artifact://`) are followed, as W&B's own clients do, and
   * what lies there is fetched like a file of this one; all others are told of and left where they are. `'fetch'`: those to a file of this
   * disk (`file://`) and to the web (`http(s)://`, without the API key) are fetched too. The web's have no digest of their bytes: one that
   * was fetched before is another file to a second call, and needs `exist: 'replace'`. `'keep'`: none is followed.
   *
   * @defaultValue `'artifacts'`
   */
  references?: 'artifacts' | 'fetch' | 'keep' | undefined
  /** Told of the progress. What it throws is ignored. */
  onProgress?: ((progress: ArtifactProgress) => void) | undefined
}

/**
 * What a download has done.
 *
 * @public
 */
export interface ArtifactDownload {
  root: string
  /** Files that were fetched. */
  fetched: number
  /** Files that were there already, with the right digest. */
  inPlace: number
  /** References that were not fetched: nothing of them is in `root`. */
  references: readonly ArtifactEntry[]
}

/**
 * Downloads the files of an artifact below `root`, each under its path in the manifest.
 *
 * @remarks
 * Needs a disk: in Node, Bun and Deno, not in a browser. What is there with the right digest is not asked for, so a second call sends
 * nothing but what reads the manifest. Signed URLs are asked for 1,000 at a time, those of artifacts of up to 20 files for 50
 * artifacts at a time: those whose downloads wait for theirs, and others that this client has loaded, one by one or in a list, and
 * somebody still holds. So load many first, or download them at once: a loop that loads and downloads eight at a time asks for about
 * three in one. An expired URL is asked for anew, once. However many downloads are under way, a client has at most 32 files open.
 * Each file is written under another name and gets its own when it is whole and its digest is right, so that a download that ends too
 * early can be called again and goes on. When it rejects, nothing is written any more.
 * @throws {@link RunsError} `conflict` where another file is at a path, unless `exist` is `'replace'`; `decode` for a path that leads
 * out of `root` or that Windows would take for another name or a device (then nothing is written), and for bytes that are not what
 * the manifest says; `notFound` where the artifact, its manifest or `path` in it is not there; `unsupported` without a disk; `usage`
 * where the disk refuses
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/dataset:latest')
 * const { fetched, inPlace } = await downloadArtifact(client, artifact, { root: 'data' })
 * ```
 * @public
 */
export async function downloadArtifact(
  client: RunsClient,
  artifact: ArtifactData,
  options: DownloadArtifactOptions,
): Promise<ArtifactDownload> {
  const { root, path, exist, references, onProgress, ...call } = options
  const [manifest, { downloadEntries }] = await Promise.all([
    readManifest(client, artifact, call),
    import('./downloadEntries.ts'),
  ])
  return downloadEntries(client, artifact, manifest, { root, path, exist, references, onProgress, call })
}
