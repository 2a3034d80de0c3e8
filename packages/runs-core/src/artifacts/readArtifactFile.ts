import { type ReadFileOptions, streamBytes } from '../files/readFile.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import { type ArtifactFileData, listArtifactFiles } from './listArtifactFiles.ts'

/**
 * Streams one file of an artifact, or a part of it, as `readFile` does with a run's.
 *
 * @remarks Sends nothing until it is read from, then one request for the signed URL and one to it. The stream fails with a
 * {@link RunsError}: `notFound` where the artifact has no such file.
 * @throws {@link RunsError} `usage` for a range that is none
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/dataset:latest')
 * const head = await new Response(readArtifactFile(client, artifact, 'train.csv', { range: { end: 1_000 } })).text()
 * ```
 * @public
 */
export function readArtifactFile(
  client: RunsClient,
  artifact: Pick<ArtifactData, 'id' | 'name'>,
  path: string,
  options: ReadFileOptions = {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const operation = 'readArtifactFile'
  return streamBytes(client, options, async ({ range, ...call }) => {
    const about = { operation, path: `${artifact.name}/${path}` }
    const renew = async (): Promise<ArtifactFileData & { md5: string | null }> => {
      const names = { ...call, cache: 'fresh', names: [path] } as const
      const { nodes } = await listArtifactFiles(client, artifact, names).page({ first: 1 })
      const file = nodes.find(({ name }) => name === path)
      if (!file) throw new RunsError('notFound', `the artifact has no file ${JSON.stringify(path)}`, about)
      return { ...file, md5: file.digest }
    }
    return { source: await renew(), renew, range, ...call, ...about }
  })
}
