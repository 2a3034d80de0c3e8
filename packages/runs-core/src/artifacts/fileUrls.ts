import type { ByteSource } from '../files/readBytes.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import { type SharedCall, shareCall } from '../transport/shareCall.ts'
import type { ArtifactData } from './artifactData.ts'
import { listArtifactFiles } from './listArtifactFiles.ts'
import { maxFilesOfSmall } from './loadedArtifacts.ts'
import type { ArtifactEntry } from './readManifest.ts'
import { endUrlsOfMany, noteAskedAlone, urlsOfMany } from './urlsOfMany.ts'

/** Files in one question for their URLs. */
const batchSize = 1_000

/**
 * The signed URLs of some files of an artifact, asked for in batches, when the first of a batch is needed.
 *
 * @internal
 */
export interface FileUrls {
  /**
   * Where the bytes of an entry are.
   *
   * @param stale - the URL that was given before, and is not good any more
   */
  get(entry: ArtifactEntry, call: CallOptions, stale?: string): Promise<ByteSource>
  /** Not needed any more. */
  done(entry: ArtifactEntry): void
}

/** @internal */
export function createFileUrls(
  client: RunsClient,
  artifact: ArtifactData,
  entries: Iterable<ArtifactEntry>,
  about: { operation: string; path: string },
): FileUrls {
  const wanted = new Set([...entries].map(({ path }) => path))
  const known = new Map<string, string>()
  let asking: SharedCall<void> = {}

  const ask = async (path: string, stale: string | undefined, call: CallOptions): Promise<void> => {
    const isSmall = artifact.fileCount <= maxFilesOfSmall
    if (isSmall) {
      const urls = await urlsOfMany(client, artifact, stale, call)
      for (const [name, url] of urls ?? []) known.set(name, url)
      if (known.has(path)) return
    }
    const answer = askAlone(path, call)
    if (isSmall) noteAskedAlone(client, answer)
    await answer
  }

  const askAlone = async (path: string, call: CallOptions): Promise<void> => {
    const unknown = [...wanted].filter((name) => name !== path && !known.has(name))
    const names = [path, ...unknown.slice(0, batchSize - 1)]
    const list = listArtifactFiles(client, artifact, {
      ...call,
      cache: 'fresh',
      names,
      pageSize: names.length,
    })
    for await (const { name, directUrl } of list) known.set(name, directUrl)
  }

  return {
    async get({ path, digest, sizeBytes }, { signal, ...call }, stale) {
      if (stale !== undefined && known.get(path) === stale) {
        // The others were given at the same time.
        known.clear()
        asking = {}
      }
      // What is being asked for already need not hold this one.
      for (let isMine = false; !isMine && !known.has(path); ) {
        const shared = asking
        isMine = shared.current === undefined
        await shareCall(shared, signal, (asked) => ask(path, stale, { ...call, signal: asked }))
        if (asking === shared) asking = {}
      }
      const directUrl = known.get(path)
      if (directUrl) return { directUrl, sizeBytes: sizeBytes ?? 0, md5: digest }
      throw new RunsError('notFound', `the server has no file ${JSON.stringify(path)} of the artifact`, about)
    },
    done({ path }) {
      wanted.delete(path)
      if (wanted.size === 0) endUrlsOfMany(artifact)
    },
  }
}
