/**
 * A file's path inside its run or artifact, in the one form that it is stored and compared in: `/`-separated, no `./` in front.
 *
 * `null` for names that a reader who joins them to a folder would be led out of it by (absolute, a drive's letter, `..`, backslashes), and for
 * those that no file system or URL can hold (NUL, control characters, half of a surrogate pair, empty).
 */
export function normalizeFileName(name: string): string | null {
  if (name.startsWith('/') || /[\\\p{Cc}\p{Surrogate}]/u.test(name)) return null
  const words = name.split('/').filter((word) => word !== '' && word !== '.')
  if (words.length === 0 || words.includes('..') || /^[A-Za-z]:/.test(words[0] ?? '')) return null
  return words.join('/')
}
