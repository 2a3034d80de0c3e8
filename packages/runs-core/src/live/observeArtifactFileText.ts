import type { ArtifactPath } from '../artifacts/artifactName.ts'
import { listArtifactFiles } from '../artifacts/listArtifactFiles.ts'
import { readArtifactFile } from '../artifacts/readArtifactFile.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { RunsError } from '../transport/runsError.ts'
import { defaultTextBytes, type FileTextData, type ObserveFileTextOptions } from './observeFileText.ts'
import { idOf, observeOfArtifact } from './observeOfArtifact.ts'
import type { ClientEntries } from './observeOf.ts'
import type { Observer } from './result.ts'

/** @internal */
export interface ArtifactFileTextQuery extends ObserveFileTextOptions {
  path: ArtifactPath | null | undefined
  name: string
}

const entries: ClientEntries<FileTextData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches the text of a file of an artifact, or its beginning. Three requests for a read, one more where the path is no id; one where
 * the file has not changed. References are not followed.
 *
 * @internal
 */
export function observeArtifactFileText(
  client: RunsClient,
  path: ArtifactFileTextQuery['path'],
  options: Omit<ArtifactFileTextQuery, 'path'>,
): Observer<FileTextData, ArtifactFileTextQuery> {
  return observeOfArtifact<FileTextData, ArtifactFileTextQuery>(
    client,
    entries,
    { ...options, path },
    ({ name, maxBytes }) => [name, maxBytes],
    ({ name, maxBytes: end = defaultTextBytes }, artifact) =>
      async (previous, signal) => {
        const found = await idOf(client, artifact, signal)
        const { nodes } = await listArtifactFiles(client, found, { names: [name], signal }).page()
        const file = nodes.find((node) => node.name === name)
        if (!file)
          throw new RunsError('notFound', `the artifact has no file ${JSON.stringify(name)}`, {
            operation: 'readArtifactFile',
            path: found.name,
          })
        const { digest: md5, sizeBytes } = file
        if (previous && md5 !== null && md5 === previous.md5) return { data: previous }
        const text = await new Response(
          readArtifactFile(client, found, name, { range: { end }, signal }),
        ).text()
        return { data: { text, isWhole: sizeBytes <= end, md5 } }
      },
  )
}
