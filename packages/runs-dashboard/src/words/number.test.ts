import { describe, expect, it } from 'vitest'
import { countOf, sizeWords, valueWords } from './number.ts'

describe('valueWords', () => {
  it.each([
    [0, '0'],
    [0.1, '0.1'],
    [0.123456, '0.1235'],
    [1 / 3, '0.3333'],
    [100.5, '100.5'],
    [-2.5, '−2.5'],
    [12_345, '12,345'],
    [-7, '−7'],
    [1.5e-7, '1.5e−7'],
    [1e-7, '1e−7'],
    [1.23456e12, '1.235e12'],
    [1e20, '1e20'],
    [3.3333e-10, '3.333e−10'],
    [-2e-30, '−2e−30'],
    [1_234_567.5, '1.235e6'],
    [0.00012, '0.00012'],
    [NaN, 'NaN'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ])('%s is written %s', (value, words) => {
    expect(valueWords(value)).toBe(words)
  })
})

describe('sizeWords', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1 KB'],
    [1_540_000, '1.5 MB'],
    [123_456_789, '123 MB'],
  ])('%s bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words)
  })
})

describe('countOf', () => {
  it.each([
    [0, '0 runs'],
    [1, '1 run'],
    [2, '2 runs'],
    [12_345, '12,345 runs'],
  ])('%s is %s', (count, words) => {
    expect(countOf(count, 'run')).toBe(words)
  })
})
