/**
 * A file's path inside its run or artifact, in the one form that it is stored and compared in: `/`-separated, no `./` in front.
 *
 * `null` for names that a reader who joins them to a folder would be led out of it by (absolute, `..`, backslashes), and for
 * those that no file system or URL can hold (NUL, control characters, half of a surrogate pair, empty).
 */
export function normalizeFileName(name: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (name.startsWith('/') || /[\u0000-\u001f\u007f\\]|\p{Surrogate}/u.test(name)) return null
  if (/^[A-Za-z]:/.test(name)) return null
  const words = name.split('/').filter((word) => word !== '' && word !== '.')
  if (words.length === 0 || words.includes('..')) return null
  return words.join('/')
}
