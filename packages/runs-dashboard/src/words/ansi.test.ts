import { expect, test } from 'vitest'
import { ansiPieces } from './ansi.ts'

const words = (line: string): string[] =>
  ansiPieces(line).map(({ text, colour, bold }) => [text, colour, bold && 'bold'].filter(Boolean).join('|'))

test.each([
  ['plain <b>text</b>', ['plain <b>text</b>']],
  ['', []],
  ['a\u001b[31mred\u001b[0m b', ['a', 'red|red', ' b']],
  ['\u001b[1;92mok\u001b[22mthin\u001b[39mnone', ['ok|bright-green|bold', 'thin|bright-green', 'none']],
  ['\u001b[38;5;31mfar\u001b[38;2;1;31;4mmore\u001b[48;5;1mground', ['far', 'more', 'ground']],
  ['\u001b[mreset', ['reset']],
  ['\u001b[2K\u001b[1Amoved\u001b[?25h', ['moved']],
  ['\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007', ['link']],
  ['\u001b]0;title', []],
  ['10 %\r50 %\r90 %\r', ['90 %']],
  ['nul\u0000bell\u0007tab\t.', ['nul', 'bell', 'tab\t.']],
])('%j', (line, pieces) => {
  expect(words(line)).toEqual(pieces)
})
