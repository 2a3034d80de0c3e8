/** A piece of a console line in one look. */
export interface Piece {
  readonly text: string
  /** `red`, `bright-red`, …: the sixteen colours of terminals; null: the page's own. */
  readonly colour: string | null
  readonly bold: boolean
}

const colours = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']

/** An escape sequence: colours and styles, with what they set, and all others; or a control character. */
const escapes =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /\u001b\[([\d;]*)m|\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|.)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * Splits a console line by its colours. What moves the cursor, sets titles or makes links is left out, and so are colours beyond
 * the sixteen: nobody knows whether they can be read on this page's ground.
 */
export function ansiPieces(line: string): readonly Piece[] {
  // What a carriage return wrote over is gone, as on a terminal.
  const shown = line.replace(/\r+$/, '').replace(/^.*\r/s, '')
  const pieces: Piece[] = []
  let look = { colour: null as string | null, bold: false }
  let from = 0
  const take = (to: number): void => {
    if (to > from) pieces.push({ text: shown.slice(from, to), ...look })
  }
  for (const found of shown.matchAll(escapes)) {
    take(found.index)
    from = found.index + found[0].length
    if (found[1] !== undefined) look = applied(look, found[1].split(';').map(Number))
  }
  take(shown.length)
  return pieces
}

function applied(look: Omit<Piece, 'text'>, codes: readonly number[]): Omit<Piece, 'text'> {
  let { colour, bold } = look
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0
    if (code === 0) {
      colour = null
      bold = false
    } else if (code === 1) bold = true
    else if (code === 22) bold = false
    else if (code === 39) colour = null
    else if (code >= 30 && code <= 37) colour = colours[code - 30] ?? null
    else if (code >= 90 && code <= 97) colour = `bright-${colours[code - 90]}`
    else if (code === 38 || code === 48) {
      if (code === 38) colour = null
      // The numbers of a colour beyond the sixteen are no codes.
      at += codes[at + 1] === 5 ? 2 : 4
    }
  }
  return { colour, bold }
}
