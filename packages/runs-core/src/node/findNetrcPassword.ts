/** The password for a host in the text of a netrc file; that of its `default` entry where the host has none. */
export function findNetrcPassword(text: string, host: string): string | undefined {
  const passwords = new Map<string, string>()
  // Macros may hold anything, up to an empty line.
  const plain = text.replace(/^[ \t]*macdef[^\n]*\n(?:[^\n]+\n)*/gm, '')
  const token = /"((?:\\.|[^"\\])*)"|((?:\\.|[^\s\\])+)/gs
  const next = (): string | undefined => {
    const [, quoted, bare] = token.exec(plain) ?? []
    // At the end a pattern starts again from the beginning.
    if (token.lastIndex === 0) token.lastIndex = plain.length + 1
    return (quoted ?? bare)?.replace(/\\(.)/gs, '$1')
  }
  let entry = ''
  let inEntry = false
  for (let word = next(); word !== undefined; word = next()) {
    // Only where a keyword may stand: a password may begin with this, too.
    if (word.startsWith('#')) token.lastIndex = plain.indexOf('\n', token.lastIndex - 1) + 1 || plain.length
    else if (word === 'machine' || word === 'default') {
      entry = word === 'default' ? '' : (next() ?? '')
      inEntry = true
      passwords.set(entry, '')
    } else if (word === 'password' && inEntry) passwords.set(entry, next() ?? '')
    else next()
  }
  return (passwords.get(host) ?? passwords.get('')) || undefined
}
