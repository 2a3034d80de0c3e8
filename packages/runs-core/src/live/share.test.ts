import { expect, test } from 'vitest'
import { share } from './share.ts'

test('what is equal by value keeps its reference, at every depth', () => {
  const before = share(undefined, { a: { b: [1, { c: Number.NaN }] }, d: new Date(5), e: null })
  expect(share(before, { a: { b: [1, { c: Number.NaN }] }, d: new Date(5), e: null })).toBe(before)
  const after = share(before, { a: { b: [1, { c: Number.NaN }] }, d: new Date(6), e: null })
  expect(after).not.toBe(before)
  expect(after.a).toBe(before.a)
  expect(after.d.getTime()).toBe(6)
})

test.each([
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, {}],
  [{ a: null }, { a: undefined }],
  [{ a: 0 }, { a: -0 }],
  [[1, 2], [1]],
  [[], {}],
  [{ a: 1 }, { b: 1 }],
  [new Date(1), {}],
  [{}, new Date(1)],
  [JSON.parse('{"__proto__":1}'), {}],
])('%o and %o are different', (before: unknown, answer: unknown) => {
  const shared = share(share(undefined, before), answer)
  expect(shared).toStrictEqual(answer)
  expect(shared).not.toBe(before)
})

test('everything is frozen, what came before and what came new', () => {
  const before = share(undefined, { a: [{ b: 1 }], c: {} })
  const after = share<unknown>(before, { a: [{ b: 2 }, { b: [3] }], d: { e: {} } })
  const all = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(all))
  expect(all(before)).toBe(true)
  expect(all(after)).toBe(true)
  expect(after).toEqual({ a: [{ b: 2 }, { b: [3] }], d: { e: {} } })
})

test('a key named __proto__ is data, before and after', () => {
  const hostile = (value: unknown): unknown =>
    JSON.parse(`{"__proto__":{"x":${String(value)}},"constructor":1}`)
  const before = share(undefined, hostile(1))
  expect(share(before, hostile(1))).toBe(before)
  const after = share(before, hostile(2))
  expect(JSON.stringify(after)).toBe('{"__proto__":{"x":2},"constructor":1}')
  expect(Object.getPrototypeOf(after)).toBe(Object.prototype)
})
