import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './parseJson.ts'
import { parseTolerant } from './parseTolerant.ts'

const refused = (text: string): boolean => {
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}

describe('parseJson', () => {
  it('C5 (rows as text): bare NaN, Infinity and -Infinity are numbers, apart from null and from their names', () => {
    const text = '{"a":NaN,"b":Infinity,"c":-Infinity,"d":null,"e":"NaN","f":[NaN,-0,1e400,-1.5e-3]}'
    expect(parseJson(text)).toStrictEqual({
      a: Number.NaN,
      b: Infinity,
      c: -Infinity,
      d: null,
      e: 'NaN',
      f: [Number.NaN, -0, Infinity, -0.0015],
    })
    expect(Object.hasOwn(Object(parseJson('{"a":NaN}')), 'b')).toBe(false)
  })

  it('C6: puts NaN where it was, and never into a prototype', () => {
    const value = parseJson('{"__proto__":NaN,"a":{"__proto__":[NaN,{"constructor":NaN}]}}')
    const entries = (of: unknown): [string, unknown][] => Object.entries(Object(of))
    expect(entries(value)[0]).toEqual(['__proto__', Number.NaN])
    const [, inner] = entries(value)[1] ?? []
    expect(entries(inner)).toEqual([['__proto__', [Number.NaN, { constructor: Number.NaN }]]])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(parseJson('NaN')).toBe(Number.NaN)
  })

  it('takes raw control characters in strings', () => {
    expect(parseJson('{"log":"a\tb\nc\u0000\u001b[0m","k\ney":1}')).toEqual({
      log: 'a\tb\nc\u0000\u001b[0m',
      'k\ney': 1,
    })
    expect(parseJson('["\\"\n\\\\"]')).toEqual(['"\n\\'])
  })

  it.each(['', '{"v":NaN,', '\n'])(
    'C6: hostile keys are data and change no prototype (after %j)',
    (before) => {
      const text = `${before === '' ? '{' : `{"v":NaN,`}"__proto__":{"polluted":1},"constructor":2,"length":3,"then":4,"":5,"🚀":6}`
      const value = parseJson(text)
      if (typeof value !== 'object' || value === null) throw new Error('not an object')
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
      expect(Object.keys(value).filter((key) => key !== 'v')).toEqual([
        '__proto__',
        'constructor',
        'length',
        'then',
        '',
        '🚀',
      ])
      expect(Object.getOwnPropertyDescriptor(value, '__proto__')?.value).toEqual({ polluted: 1 })
      expect('polluted' in {}).toBe(false)
    },
  )

  it.each([
    '',
    ' ',
    '{',
    '{"a":1',
    '{"a":1,}',
    '{"a" 1}',
    '{a:1}',
    '[1 2]',
    '[1,]',
    '"abc',
    'nul',
    'NaNa',
    '-NaN',
    '+1',
    '01',
    '1.',
    '--Infinity',
    'Infinit',
    '{"a":NaN} x',
    '"\\x"',
    '"\\u12"',
    "{'a':1}",
    '[undefined]',
  ])('refuses %j', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError)
  })

  it('refuses rather than overflows on text nested without end', () => {
    expect(() => parseJson('['.repeat(200_000))).toThrow(SyntaxError)
    expect(() => parseJson(`${'{"a":'.repeat(200_000)}NaN`)).toThrow(SyntaxError)
  })

  it('agrees with JSON.parse on every text that it takes, and on those that it refuses for other reasons', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'medium' }), fc.nat(), (text, at) => {
        expect(parseTolerant(text)).toStrictEqual(JSON.parse(text))
        const cut = text.slice(0, at % text.length)
        if (refused(cut)) expect(() => parseTolerant(cut)).toThrow(SyntaxError)
        else expect(parseTolerant(cut)).toStrictEqual(JSON.parse(cut))
      }),
      { numRuns: 500 },
    )
  })

  it('C7: integers beyond 2^53 are bigint where they are asked for, and only as JSON values', () => {
    const text =
      '{"_step":9007199254740993,"safe":9007199254740991,"in":{"list":[-9007199254740993, 1e20,0.30000000000000004,1234567890123456.5]},"text":" 9007199254740993","nan":NaN,"9007199254740993":1}'
    expect(parseJson(text, 'lossless')).toEqual({
      _step: 9007199254740993n,
      safe: 9007199254740991,
      in: { list: [-9007199254740993n, 1e20, 0.30000000000000004, 1234567890123456.5] },
      text: ' 9007199254740993',
      nan: Number.NaN,
      '9007199254740993': 1,
    })
    expect(Object(parseJson(text))._step).toBe(9007199254740992)
    expect(parseJson('18446744073709551615', 'lossless')).toBe(18446744073709551615n)
    for (const broken of ['[9007199254740993 1]', '09007199254740993', '-', '{"a":9007199254740993'])
      expect(() => parseJson(broken, 'lossless')).toThrow(SyntaxError)
  })

  it('gives back any mix of values that Python may have written', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity), fc.integer())
    const value = fc.oneof(number, fc.constant(null), fc.boolean(), fc.string({ unit: 'binary' }))
    const row = fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(value, fc.array(value)))
    const write = (from: unknown): string => {
      if (typeof from === 'number') return Object.is(from, -0) ? '-0' : String(from)
      if (Array.isArray(from)) return `[${from.map(write).join(', ')}]`
      if (typeof from === 'object' && from !== null)
        return `{${Object.entries(from)
          .map(([key, member]) => `${JSON.stringify(key)}: ${write(member)}`)
          .join(', ')}}`
      return JSON.stringify(from)
    }
    fc.assert(
      fc.property(row, (from) => {
        expect(parseJson(write(from))).toEqual(from)
      }),
      { numRuns: 500 },
    )
  })
})
