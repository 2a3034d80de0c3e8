import { expect, it } from 'vitest'
import { partBytesOf } from './partBytesOf.ts'

const [mebibyte, gibibyte] = [1024 ** 2, 1024 ** 3]

it.each([
  ['a small file is sent whole', 2 * gibibyte - 1, undefined, null],
  ['an empty one always', 0, 0, null],
  ['one that no store takes in parts', 5 * 1024 ** 4 + 1, undefined, null],
  ['2 GiB in parts of 100 MiB', 2 * gibibyte, undefined, 100 * mebibyte],
  ['smaller parts for a lower threshold', 64 * mebibyte, 64 * mebibyte, 8 * mebibyte],
  ['but no less than stores take', 6 * mebibyte, mebibyte, 5 * mebibyte],
])('C34: %s', (_title, sizeBytes, threshold, partBytes) => {
  expect(partBytesOf(sizeBytes, threshold)).toBe(partBytes)
})

it('C34: never more than 10,000 parts, in whole pages', () => {
  for (const sizeBytes of [1024 ** 4, 1024 ** 4 + 1, 5 * 1024 ** 4]) {
    const partBytes = partBytesOf(sizeBytes) ?? 0
    expect(Math.ceil(sizeBytes / partBytes)).toBeLessThanOrEqual(10_000)
    expect(partBytes % 4096).toBe(0)
  }
})
