import { type ProjectRef, resolveProjectPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { quietly } from '../transport/quietly.ts'
import { RunsError } from '../transport/runsError.ts'

/**
 * Which artifact: `'entity/project/collection:version'`, the URL of its page, its node id, or the id that a client gave it before the
 * server knew it. The version is a `vN`, an alias or a digest, `latest` without one; the client fills in what is missing in front.
 *
 * @public
 */
export type ArtifactPath = string | { id: string } | { clientId: string }

/**
 * The parts of a name. `place` is the path of a project, empty where the name has none.
 *
 * @internal
 */
export interface ArtifactName {
  place: string
  collection: string
  /** An alias, which may hold `/` and `:`, a `vN`, or a digest. */
  version: string
}

/** A page of an artifact; the app may live in a folder, and the page may have tabs. */
const artifactPage =
  /^\s*https?:\/\/[^/]+\/(?:.*?\/)??([^/]+\/[^/]+)\/artifacts\/[^/]+\/([^/?#\s]+)(?:\/([^/?#\s]+))?/i

/**
 * Splits the name of an artifact.
 *
 * @throws {@link RunsError} `usage` for what is none
 *
 * @internal
 */
export function parseArtifactName(name: string): ArtifactName {
  const [page, ...named] = artifactPage.exec(name)?.slice(1).map(decoded) ?? []
  const [path = '', alias] = /^([^:]*)(?::(.*))?$/s.exec(name.trim())?.slice(1) ?? []
  const [place = '', collection, version = 'latest'] =
    page === undefined ? [path.replace(/\/?[^/]*$/, ''), path.replace(/^.*\//, ''), alias] : [page, ...named]
  const parts = place.split('/')
  if (!collection || !version || parts.length > 2 || path.startsWith('/') || (place && parts.includes('')))
    throw new RunsError('usage', `not an artifact: '${name}': expected entity/project/name:version`)
  return { place, collection, version }
}

function decoded(part: string | undefined): string | undefined {
  return part && (quietly(() => decodeURIComponent(part)) ?? part)
}

/**
 * The project and the name in it that a name means for this client. Sends one request, once per client, where the entity is the
 * viewer's.
 *
 * @internal
 */
export async function resolveArtifactName(
  client: RunsClient,
  given: string,
  options: CallOptions,
): Promise<ProjectRef & { name: string }> {
  const { place, collection, version } = parseArtifactName(given)
  const at = await resolveProjectPath(client, place, options)
  return { ...at, name: `${collection}:${version}` }
}
