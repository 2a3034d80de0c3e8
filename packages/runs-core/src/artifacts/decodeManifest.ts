import { decodeObject } from '../runs/decodeRun.ts'
import { member } from '../transport/member.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactEntry, ArtifactManifest } from './readManifest.ts'

/**
 * Reads the text of a manifest, of layout V1 or V2.
 *
 * @throws {@link RunsError} `decode` for what is none, or of a version that nobody knows yet
 *
 * @internal
 */
export function decodeManifest(text: string, about: { operation: string; path: string }): ArtifactManifest {
  const wire = decodeObject(text, 'manifest')
  const contents = wire['contents']
  if (Number(wire['version']) !== 1 || typeof contents !== 'object' || !contents)
    throw new RunsError('decode', 'no manifest of version 1', about)
  const config = wire['storagePolicyConfig']
  const entries = Object.entries(contents).map(([path, held]): [string, ArtifactEntry] => {
    const digest = member(held, 'digest')
    if (typeof digest !== 'string')
      throw new RunsError('decode', `an entry of the manifest has no digest: ${JSON.stringify(path)}`, about)
    const size = member(held, 'size')
    const extra = member(held, 'extra')
    return [
      path,
      {
        path,
        digest,
        sizeBytes: size == null ? null : Number(size),
        ref: textOf(member(held, 'ref')),
        birthArtifactId: textOf(member(held, 'birthArtifactID')),
        extra: typeof extra === 'object' && extra ? { ...extra } : {},
      },
    ]
  })
  return {
    entries: new Map(entries),
    storagePolicy: textOf(wire['storagePolicy']) ?? '',
    storageLayout: member(config, 'storageLayout') === 'V2' ? 'V2' : 'V1',
    storageRegion: textOf(member(config, 'storageRegion')),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
