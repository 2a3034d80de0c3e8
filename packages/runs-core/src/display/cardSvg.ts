import { escapeMarkup } from './escapeMarkup.ts'
import type { CardTable, RunCard } from './runCard.ts'

/** The colours, light and dark. Where a page takes styles out of pictures, the light ones remain. */
const palette = {
  ground: ['#ffffff', '#191c1f'],
  line: ['#d5d7d3', '#2b3035'],
  ink: ['#1b1e1f', '#e8eaec'],
  quiet: ['#5b6163', '#a0a8af'],
  live: ['#0f766e', '#4fc3b5'],
  good: ['#2f6f3e', '#7fcf92'],
  bad: ['#b3261e', '#ff8f86'],
} as const
type Colour = keyof typeof palette

const tones = /* @__PURE__ */ new Map<string, Colour>([
  ['running', 'live'],
  ['preempting', 'live'],
  ['finished', 'good'],
  ['crashed', 'bad'],
  ['failed', 'bad'],
])

const width = 640
const margin = 24
const gap = 40
const rowHeight = 22
const firstRow = 118

const bold = 'font-weight="600"'
const toTheLeft = 'text-anchor="end"'
const mono = 'font-family="ui-monospace,Menlo,Consolas,monospace" font-size="12"'

/**
 * The card as a picture that needs nothing from outside: no font, no script, no link.
 *
 * @internal
 */
export function cardSvg({ title, state, path, facts, tables }: RunCard): string {
  const tone = tones.get(state) ?? 'quiet'
  const column = (width + gap - 2 * margin) / tables.length - gap
  const lines = Math.max(0, ...tables.map(({ rows, more }) => rows.length + Math.min(more, 1)))
  const height = lines ? firstRow + 18 + lines * rowHeight : 96
  const dark = Object.entries(palette).map(([name, [, colour]]) => `.run-card .${name}{fill:${colour}}`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="run-card" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui,sans-serif" font-size="13">`,
    `<title>${escapeMarkup(`${title}, ${state}`)}</title>`,
    `<style>@media(prefers-color-scheme:dark){${dark.join('')}}</style>`,
    box('line', 0, 0, width, height, 10),
    box('ground', 1, 1, width - 2, height - 2, 9),
    box(tone, margin, 25, 10, 10, 5),
    line('ink', margin + 20, 36, fit(title, 42), `${bold} font-size="17"`),
    line(tone, width - margin, 36, fit(state, 14), `${bold} ${toTheLeft}`),
    line('quiet', margin, 59, fit(path, 80), mono),
    line('quiet', margin, 80, fit(facts.join(' · '), 76)),
    ...tables.flatMap((table, index) => tableLines(table, margin + index * (column + gap), column)),
    '</svg>',
  ].join('')
}

function tableLines({ name, rows, more }: CardTable, left: number, across: number): string[] {
  // Letters of a line, key and value together; the value takes what the key leaves, or half.
  const room = Math.floor(across / 7.6)
  const at = (row: number): number => firstRow + row * rowHeight
  return [
    line('ink', left, at(0) - 4, name, bold),
    box('line', left, at(0) + 4, across, 1, 0),
    ...rows.flatMap(([key, value], index) => {
      const shown = fit(value, Math.max(Math.floor(room / 2), room - widthOf(key) - 3))
      return [
        line('quiet', left, at(index + 1), fit(key, room - widthOf(shown) - 2)),
        line('ink', left + across, at(index + 1), shown, `${mono} ${toTheLeft}`),
      ]
    }),
    more ? line('quiet', left, at(rows.length + 1), `and ${more} more`) : '',
  ]
}

function line(colour: Colour, x: number, y: number, words: string, look = ''): string {
  return `<text x="${x}" y="${y}" ${fill(colour)} ${look}>${escapeMarkup(words)}</text>`
}

function box(colour: Colour, x: number, y: number, across: number, down: number, round: number): string {
  return `<rect x="${x}" y="${y}" width="${across}" height="${down}" rx="${round}" ${fill(colour)}/>`
}

function fill(colour: Colour): string {
  return `class="${colour}" fill="${palette[colour][0]}"`
}

/** In small letters: a picture cannot measure. Capitals are half as wide again, and what is not Latin is up to twice as wide. */
function widthOf(letters: Iterable<string>): number {
  let width = 0
  for (const letter of letters) width += letter > '\u2e7f' ? 2 : /[A-Zmw@%]/.test(letter) ? 1.5 : 1
  return width
}

/** The text, without its middle where it is too long: names differ at both ends. */
function fit(words: string, room: number): string {
  if (words.length <= room && widthOf(words) <= room) return words
  const half = Math.floor(room / 2)
  const end = start(Array.from(words.slice(-half)).toReversed(), half - 1).toReversed()
  return [...start(Array.from(words.slice(0, half)), half), '…', ...end].join('')
}

function start(letters: readonly string[], room: number): readonly string[] {
  return letters.filter((_, index) => widthOf(letters.slice(0, index + 1)) <= room)
}
