import { describe, expect, it } from 'vitest'
import { metricGroups } from './metricGroups.ts'

const number = (count: number): { typeCounts: { type: string; count: number }[] } => ({
  typeCounts: [{ type: 'number', count }],
})

describe('metricGroups', () => {
  it('groups by prefix, keys without one first, in natural order', () => {
    const groups = metricGroups({
      'val/acc': number(3),
      'train/loss10': number(1),
      'train/loss2': number(2),
      lr: number(4),
      'train/deep/norm': number(5),
      _step: number(9),
    })
    expect(groups).toEqual([
      { name: '', metrics: [{ key: 'lr', label: 'lr', count: 4 }] },
      {
        name: 'train',
        metrics: [
          { key: 'train/deep/norm', label: 'deep/norm', count: 5 },
          { key: 'train/loss2', label: 'loss2', count: 2 },
          { key: 'train/loss10', label: 'loss10', count: 1 },
        ],
      },
      { name: 'val', metrics: [{ key: 'val/acc', label: 'acc', count: 3 }] },
    ])
  })

  it('leaves out what was never a number, and keeps what sometimes was', () => {
    const groups = metricGroups({
      table: { typeCounts: [{ type: 'map', count: 2 }] },
      mixed: {
        typeCounts: [
          { type: 'string', count: 1 },
          { type: 'number', count: 7 },
        ],
      },
      unknown: {},
    })
    expect(groups[0]?.metrics).toEqual([
      { key: 'mixed', label: 'mixed', count: 7 },
      { key: 'unknown', label: 'unknown', count: null },
    ])
  })

  it('searches whole keys', () => {
    expect(metricGroups({ 'train/loss': number(1), 'val/acc': number(1) }, 'N/LO')).toHaveLength(1)
  })

  it('takes hostile keys like any other', () => {
    const keys: Record<string, { typeCounts: { type: string; count: number }[] }> = JSON.parse(
      '{"__proto__": {"typeCounts": [{"type": "number", "count": 1}]}, "constructor/x": {"typeCounts": [{"type": "number", "count": 1}]}}',
    )
    expect(metricGroups(keys).flatMap(({ metrics }) => metrics.map(({ key }) => key))).toEqual([
      'constructor/x',
    ])
  })
})
