import { expect, it } from 'vitest'
import { orderBySteps, rowsOfWindow } from './decodeRows.ts'
import { mergeByStep } from './mergeByStep.ts'

it('joins rows of one step and keeps the order of steps', () => {
  const merged = mergeByStep([
    [
      { _step: 1, a: 1 },
      { _step: 4, a: 4 },
    ],
    [
      { _step: 0, b: 0 },
      { _step: 4, b: null },
      { _step: 9, b: 9 },
    ],
    [],
  ])
  expect(merged).toEqual([
    { _step: 0, b: 0 },
    { _step: 1, a: 1 },
    { _step: 4, a: 4, b: null },
    { _step: 9, b: 9 },
  ])
})

it('joins __proto__ as data', () => {
  const proto: { _step: number } = JSON.parse('{"_step":1,"__proto__":{"bad":1}}')
  const [row] = mergeByStep([[{ _step: 1, a: 1 }], [proto]])
  expect(Object.entries(row ?? {})).toEqual([
    ['_step', 1],
    ['a', 1],
    ['__proto__', { bad: 1 }],
  ])
  expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
})

it('a window keeps its rows and the order of ties; a row without a step stays where the server put it', () => {
  const rows = [{ _step: 4, n: 0 }, { n: 1 }, { _step: 3, n: 2 }, { _step: 4, n: 3 }, { _step: 5, n: 4 }]
  expect(rowsOfWindow(rows, 3, 5).map(({ n }) => n)).toEqual([2, 0, 1, 3])
  expect(rowsOfWindow(rows.slice(0, 2), 3, 5)).toEqual(rows.slice(0, 2))
  expect(orderBySteps(rows).map(({ n }) => n)).toEqual([2, 0, 1, 3, 4])
})
