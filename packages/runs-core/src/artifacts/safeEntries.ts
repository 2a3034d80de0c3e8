import { disk } from '#platform'
import { normalizeFileName } from '../files/fileName.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactEntry, ArtifactManifest } from './readManifest.ts'

/**
 * The entries at a path and below it; all without one.
 *
 * @throws {@link RunsError} `decode` where one of them would be written out of the folder, or is not the plain name of a file on this system;
 * `notFound` where there is none
 *
 * @internal
 */
export function safeEntries(
  { entries }: ArtifactManifest,
  path: string | undefined,
  about: { operation: string; path: string },
): ArtifactEntry[] {
  const wanted = [...entries.values()].filter(
    (entry) => path === undefined || entry.path === path || entry.path.startsWith(path.replace(/\/*$/, '/')),
  )
  if (path !== undefined && wanted.length === 0)
    throw new RunsError('notFound', `the artifact has nothing at ${JSON.stringify(path)}`, about)
  const hostile = wanted.find(
    (entry) => normalizeFileName(entry.path) !== entry.path || disk?.canHold(entry.path) === false,
  )
  if (!hostile) return wanted
  const name = JSON.stringify(hostile.path)
  throw new RunsError('decode', `the path of an entry leads out of root, or is no file's: ${name}`, about)
}
