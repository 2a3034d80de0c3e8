/** Numbers as JSON has them, and the three values that it lacks. */
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|-?Infinity/y
/** Up to the quote that ends it, raw control characters included. */
const string = /"(?:[^"\\]|\\.)*"/sy
const space = /[ \t\n\r]*/y
/** Deeper than any real row; the engine's own stack ends at a few thousand. */
const maxDepth = 1000

/**
 * The parser for texts that `JSON.parse` refuses.
 *
 * @throws SyntaxError
 *
 * @internal
 */
export function parseTolerant(text: string): unknown {
  let at = 0
  let depth = 0

  const fail = (): never => {
    throw new SyntaxError(
      `Unexpected ${at < text.length ? JSON.stringify(text[at]) : 'end'} at ${at} in JSON`,
    )
  }
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  /** The next character that is not space. */
  const peek = (): string => {
    take(space)
    return text.charAt(at)
  }
  const expect = (character: string): void => {
    if (peek() !== character) fail()
    at++
  }
  const keyword = <Value>(word: string, value: Value): Value => {
    if (!text.startsWith(word, at)) fail()
    at += word.length
    return value
  }
  const takeString = (): string => {
    if (peek() !== '"') fail()
    const token = take(string) ?? fail()
    const value: unknown = JSON.parse(token.replace(/[\u0000-\u001f]/g, escaped))
    return typeof value === 'string' ? value : fail()
  }
  const takeList = (end: string, takeMember: () => void): void => {
    at++
    if (++depth > maxDepth) fail()
    if (peek() === end) at++
    else
      for (;;) {
        takeMember()
        if (peek() === end) {
          at++
          break
        }
        expect(',')
      }
    depth--
  }
  const takeValue = (): unknown => {
    switch (peek()) {
      case '{': {
        const entries: [string, unknown][] = []
        takeList('}', () => {
          const key = takeString()
          expect(':')
          entries.push([key, takeValue()])
        })
        // Defines members and never assigns them: `__proto__` becomes a member, as with JSON.parse.
        return Object.fromEntries(entries)
      }
      case '[': {
        const values: unknown[] = []
        takeList(']', () => values.push(takeValue()))
        return values
      }
      case '"':
        return takeString()
      case 't':
        return keyword('true', true)
      case 'f':
        return keyword('false', false)
      case 'n':
        return keyword('null', null)
      default:
        return Number(take(number) ?? fail())
    }
  }

  const value = takeValue()
  if (peek() !== '') fail()
  return value
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
