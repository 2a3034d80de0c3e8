import { ListLoggedArtifactUrlsDocument, ListUsedArtifactUrlsDocument } from '../generated/documents.ts'
import type { RunRef } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { type SharedCall, shareCall } from '../transport/shareCall.ts'

/**
 * A page of a run's artifacts: what is wanted of one of them is asked for all of them at once.
 *
 * @internal
 */
export interface ArtifactPage {
  readonly run: RunRef
  readonly kind: 'logged' | 'used'
  readonly first: number
  readonly after: string | null
  /** The signed URLs of their files, by artifact and name, once they were asked for. */
  urls?: SharedCall<ReadonlyMap<string, ReadonlyMap<string, string>>> | undefined
}

/** The files of an artifact that is small enough to be asked for together with its whole page. */
export const maxFilesOfPage = 20

/**
 * The signed URLs of an artifact's files, asked for together with those of its page; undefined where it is not there any more.
 *
 * @param stale - a URL that is not good any more
 *
 * @internal
 */
export async function urlsOfPage(
  client: RunsClient,
  page: ArtifactPage,
  id: string,
  stale: readonly string[],
  { signal, ...call }: CallOptions,
): Promise<ReadonlyMap<string, string> | undefined> {
  const ask = async (asked: AbortSignal): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> => {
    const { run, kind, first, after } = page
    const document = kind === 'used' ? ListUsedArtifactUrlsDocument : ListLoggedArtifactUrlsDocument
    const variables = { ...run, first, after, files: maxFilesOfPage }
    const { project } = await execute(client, document, variables, { ...call, signal: asked, cache: 'fresh' })
    const nodes = project?.run?.artifacts?.edges.flatMap(({ node }) => node ?? []) ?? []
    return new Map(
      nodes.map((node) => [
        node.id,
        new Map(
          node.files.edges.flatMap((edge) => (edge.node ? [[edge.node.name, edge.node.directUrl]] : [])),
        ),
      ]),
    )
  }
  const known = (page.urls ??= {})
  const urls = (await shareCall(known, signal, ask)).get(id)
  if (!urls || ![...urls.values()].some((url) => stale.includes(url))) return urls
  // Whoever notices it first asks for all.
  if (page.urls === known) page.urls = {}
  return (await shareCall(page.urls, signal, ask)).get(id)
}
