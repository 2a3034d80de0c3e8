import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './parseJson.ts'
import { writeJson } from './writeJson.ts'

describe('writeJson', () => {
  it('C7 (write): a bigint is written as its digits, NaN and ±Infinity bare, everything else as JSON', () => {
    const value = { a: 2n ** 53n + 1n, b: [Number.NaN, -(2n ** 70n)], c: -Infinity, d: null, e: '7', f: 1.5 }
    expect(writeJson(value)).toBe(
      '{"a":9007199254740993,"b":[NaN,-1180591620717411303424],"c":-Infinity,"d":null,"e":"7","f":1.5}',
    )
    expect(writeJson(3n)).toBe('3')
  })

  it('C7 (write): what is written is read again as it was', () => {
    const beyond = fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }).map((value) => [value, -value])
    const leaf = fc.oneof(
      beyond,
      fc.constantFrom<unknown>(Number.NaN, Infinity, -Infinity, null, true),
      fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => number + 0),
      fc.integer(),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(leaf, fc.array(leaf))), (value) => {
        const exact = JSON.stringify(value, names)
        expect(JSON.stringify(parseJson(writeJson(value), 'lossless'), names)).toBe(exact)
      }),
      { numRuns: 300 },
    )
  })
})

/** JSON has one way to write a double and an integer of many digits, so they are compared as text. */
function names(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' || (typeof value === 'number' && !Number.isSafeInteger(value))
    ? String(value)
    : value
}
