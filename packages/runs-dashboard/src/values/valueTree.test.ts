import { describe, expect, it } from 'vitest'
import { leafCount, valueTree } from './valueTree.ts'

const config = {
  lr: 3e-4,
  optimizer: { name: 'adam', betas: [0.9, 0.999] },
  layers: [{ size: 64 }, { size: 128 }],
  _wandb: { version: '0.19.1' },
  empty: {},
  none: null,
}

describe('valueTree', () => {
  it("orders by key, with the client's own keys last", () => {
    expect(valueTree(config).map(({ key }) => key)).toEqual([
      'empty',
      'layers',
      'lr',
      'none',
      'optimizer',
      '_wandb',
    ])
  })

  it('shows lists of plain values in one line and lists of objects as branches', () => {
    const [, layers, , , optimizer] = valueTree(config)
    expect(optimizer?.children.map(({ text }) => text)).toEqual(['[0.9, 0.999]', 'adam'])
    expect(layers?.children.map(({ path }) => path)).toEqual([
      ['layers', '0'],
      ['layers', '1'],
    ])
  })

  it('finds by key, by path and by value', () => {
    expect(valueTree(config, 'ADAM').map(({ key }) => key)).toEqual(['optimizer'])
    expect(leafCount(valueTree(config, 'adam'))).toBe(1)
    expect(leafCount(valueTree(config, 'optimizer'))).toBe(2)
    expect(leafCount(valueTree(config, 'layers.1'))).toBe(1)
    expect(valueTree(config, 'nothing like it')).toEqual([])
  })

  it('shows keys that name parts of objects like any other', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__": 1, "constructor": {"prototype": 2}, "hasOwnProperty": "x"}',
    )
    expect(
      valueTree(Object(hostile))
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['__proto__', 'constructor', 'hasOwnProperty'])
  })

  it('rounds what is long, and shows whole numbers and times as they are', () => {
    const values = { a: 20_240_229, b: -3, c: 1_795_466_153.1234, d: 1 / 3, e: 1e-9 / 3 }
    expect(valueTree(values).map(({ text }) => text)).toEqual([
      '20240229',
      '−3',
      '1795466153.123',
      '0.333333',
      '3.33333e−10',
    ])
    expect(valueTree(values)[3]?.full).toBe(String(1 / 3))
  })

  it('names media by what they are, and what is no finite number', () => {
    const summary = {
      a: { _type: 'histogram', values: [1, 2, 3], bins: [0, 1, 2, 3] },
      b: { _type: 'image-file', width: 28, height: 14 },
      c: { _type: 'table-file', ncols: 2, nrows: 5 },
      d: NaN,
      e: -Infinity,
    }
    expect(valueTree(summary).map(({ text }) => text)).toEqual([
      'histogram, 3 bins',
      'image-file, 28 × 14',
      'table-file, 5 × 2',
      'NaN',
      '−∞',
    ])
  })
})
