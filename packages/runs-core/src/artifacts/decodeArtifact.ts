import type { ArtifactFieldsFragment } from '../generated/documents.ts'
import { decodeDate, decodeObject } from '../runs/decodeRun.ts'
import type { ArtifactData } from './artifactData.ts'

/** The one place where W&B's names of an artifact become ours. */
export function decodeArtifact(wire: ArtifactFieldsFragment): ArtifactData {
  const { name: collection, project } = wire.artifactSequence
  const version = `v${wire.versionIndex ?? 0}`
  return {
    id: wire.id,
    name: `${collection}:${version}`,
    version,
    aliases: wire.aliases.filter((alias) => isOwn(alias, wire)).map(({ alias }) => alias),
    tags: wire.tags.map(({ name }) => name),
    type: wire.artifactType.name,
    state: wire.state,
    digest: wire.digest,
    size: wire.size,
    fileCount: wire.fileCount,
    createdAt: decodeDate(wire.createdAt),
    updatedAt: wire.updatedAt ? decodeDate(wire.updatedAt) : null,
    ttlSeconds: wire.ttlDurationSeconds > 0 ? wire.ttlDurationSeconds : null,
    metadata: decodeObject(wire.metadata, 'artifact metadata'),
    description: wire.description,
    entity: project?.entityName ?? null,
    project: project?.name ?? null,
  }
}

/**
 * A version can be linked into other collections, and their aliases come along; and each version is its own alias `vN`.
 * Where the server does not say which collection an alias is of, it is this one's.
 */
function isOwn(
  { alias, artifactCollection: of }: ArtifactFieldsFragment['aliases'][number],
  { artifactSequence: own }: ArtifactFieldsFragment,
): boolean {
  if (/^v\d+$/.test(alias)) return false
  if (!of) return true
  return (
    of.name === own.name &&
    of.project?.name === own.project?.name &&
    of.project?.entityName === own.project?.entityName
  )
}
