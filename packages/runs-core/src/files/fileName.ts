import { RunsError } from '../transport/runsError.ts'

/**
 * A file's path inside its run in the one form that is sent: `/`-separated, no `./` in front. Null for a name that could lead out of
 * the folder it is written to (absolute, `..`, backslashes, a drive's letter), and for one that no disk holds (empty, control
 * characters, half of a surrogate pair).
 *
 * @internal
 */
export function normalizeFileName(name: string): string | null {
  if (/^\/|^[a-z]:|[\\\p{Cc}\p{Surrogate}]/iu.test(name)) return null
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  return parts.length === 0 || parts.includes('..') ? null : parts.join('/')
}

/**
 * The same for a name that the caller gives.
 *
 * @throws {@link RunsError} `usage`
 *
 * @internal
 */
export function checkFileName(name: string): string {
  const safe = normalizeFileName(name)
  if (safe !== null) return safe
  throw new RunsError(
    'usage',
    `not a file's name: ${JSON.stringify(name)}: a relative path with / and without ..`,
  )
}
