import type { RunAppend, StreamWrite } from './historyStore.ts'

const LONE_SURROGATE = /\p{Surrogate}/u
const LONE_SURROGATES = /\p{Surrogate}/gu

/**
 * The append as UTF-8 can carry it. Half a character becomes its JSON escape in rows, which reads as the same, and U+FFFD
 * in console lines.
 *
 * @throws RangeError for an offset that is no line number
 * @internal
 */
export function wellFormedAppend({ writes, summary }: RunAppend): RunAppend {
  const wellFormed = writes.map(wellFormedWrite)
  return summary === undefined
    ? { writes: wellFormed }
    : { writes: wellFormed, summary: escapeSurrogates(summary) }
}

function wellFormedWrite(write: StreamWrite): StreamWrite {
  const { stream, offset, lines } = write
  if (!Number.isSafeInteger(offset) || offset < 0 || !Number.isSafeInteger(offset + lines.length)) {
    throw new RangeError(`${offset} is no line number`)
  }
  if (!lines.some((line) => LONE_SURROGATE.test(line))) return write
  const repair =
    stream === 'output' ? (line: string) => line.replace(LONE_SURROGATES, '\ufffd') : escapeSurrogates
  return { stream, offset, lines: lines.map(repair) }
}

function escapeSurrogates(text: string): string {
  return text.replace(LONE_SURROGATES, (half) => `\\u${half.charCodeAt(0).toString(16)}`)
}
