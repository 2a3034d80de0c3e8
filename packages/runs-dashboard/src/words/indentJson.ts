/** A text, and what JSON is made of beside: a mark, or anything else in one piece. */
const tokens = /"(?:[^"\\]|\\.)*"?|[[\]{},:]|[^\s"[\]{},:]+/g

/**
 * Indents JSON and changes nothing else of it: numbers with more digits than JavaScript knows, and bare NaN, stand as they stood. What
 * is no JSON comes out as some text.
 */
export function indentJson(text: string): string {
  let out = ''
  let depth = 0
  let before = ''
  const line = (): string => `\n${'  '.repeat(Math.min(depth, 40))}`
  for (const [token] of text.matchAll(tokens)) {
    if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1)
      out += before === '{' || before === '[' ? token : line() + token
    } else {
      out += (before === '{' || before === '[' || before === ',' ? line() : '') + token
      if (token === '{' || token === '[') depth += 1
      if (token === ':') out += ' '
    }
    before = token
  }
  return out
}
