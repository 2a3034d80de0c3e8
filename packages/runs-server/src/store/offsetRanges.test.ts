import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { OffsetRanges } from './offsetRanges.ts'

test('holds what a plain set holds, and finds what is missing', () => {
  const range = fc
    .tuple(fc.nat({ max: 40 }), fc.nat({ max: 10 }))
    .map(([from, length]): [number, number] => [from, from + length])
  fc.assert(
    fc.property(fc.array(range, { maxLength: 30 }), range, (added, [from, to]) => {
      const ranges = OffsetRanges.of(added)
      const plain = new Set(added.flatMap(([start, end]) => numbers(start, end)))
      expect(ranges.toArray().flatMap(([start, end]) => numbers(start, end))).toEqual(
        [...plain].sort((a, b) => a - b),
      )
      expect(ranges.end).toBe(Math.max(-1, ...plain) + 1)
      expect(ranges.missing(from, to).flatMap(([start, end]) => numbers(start, end))).toEqual(
        numbers(from, to).filter((number) => !plain.has(number)),
      )
      // Ranges that touch are one.
      const ends = ranges.toArray().flat()
      expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b))
    }),
  )
})

test('lines without gaps are one range', () => {
  const ranges = new OffsetRanges()
  for (let offset = 0; offset < 1_000; offset += 10) ranges.add(offset, offset + 10)
  expect(ranges.toArray()).toEqual([[0, 1_000]])
})

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
