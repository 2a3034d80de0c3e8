import { expect, test } from 'vitest'
import { wireRun as wire } from '../../test/wireRun.ts'
import { createRunsClient } from '../transport/runsClient.ts'
import { decodeDate, decodeRun } from './decodeRun.ts'

const client = createRunsClient({ baseUrl: 'https://api.wandb.ai' })
const at = { entity: 'my team', project: 'mnist' }

test('a run by its own names', () => {
  expect(decodeRun(client, at, wire)).toEqual({
    id: 'abcd1234',
    storageId: 'UnVuOjE=',
    name: 'sunny-sky-1',
    displayName: 'sunny-sky-1',
    entity: 'my team',
    project: 'mnist',
    projectId: '7',
    path: ['my team', 'mnist', 'abcd1234'],
    url: 'https://wandb.ai/my%20team/mnist/runs/abcd1234',
    state: 'running',
    tags: [],
    notes: null,
    description: null,
    group: null,
    jobType: null,
    commit: null,
    readOnly: false,
    createdAt: new Date(Date.UTC(2026, 0, 31, 12)),
    heartbeatAt: null,
    user: { name: 'Ada', username: 'ada' },
    sweepName: null,
    historyLineCount: 3,
    config: {},
    rawConfig: {},
    summary: {},
    systemMetrics: {},
    historyKeys: null,
  })
})

test('config: each value is taken out of its wrapper, what the client added for itself stays in rawConfig', () => {
  const config = JSON.stringify({
    lr: { value: 0.1, desc: null },
    nested: { value: { value: 1 } },
    bare: 3,
    _wandb: { value: { t: 1 } },
    wandb_version: 1,
  })
  const run = decodeRun(client, at, { ...wire, config })
  expect(run.config).toEqual({ lr: 0.1, nested: { value: 1 }, bare: 3 })
  expect(run.rawConfig).toEqual({
    lr: 0.1,
    nested: { value: 1 },
    bare: 3,
    _wandb: { t: 1 },
    wandb_version: 1,
  })
})

test('NaN and the infinities in config, summary and system metrics are numbers', () => {
  const run = decodeRun(client, at, {
    ...wire,
    config: '{"lr": {"value": NaN}}',
    summaryMetrics: '{"loss": -Infinity, "best": {"min": Infinity}}',
    systemMetrics: '{"gpu": NaN}',
  })
  expect(run.config).toEqual({ lr: Number.NaN })
  expect(run.summary).toEqual({ loss: -Infinity, best: { min: Infinity } })
  expect(run.systemMetrics).toEqual({ gpu: Number.NaN })
})

test('C6 (config and summary): hostile keys are plain data and change no prototype', () => {
  const hostile =
    '{"length":1,"__proto__":{"polluted":true},"constructor":2,"then":3,"":4,"🔥":5,"toString":6}'
  const config = `{"__proto__":{"value":{"polluted":true}},"constructor":{"value":2},"then":{"value":3},"":{"value":4},"🔥":{"value":5},"length":{"value":1}}`
  const run = decodeRun(client, at, {
    ...wire,
    config,
    summaryMetrics: hostile,
    systemMetrics: hostile,
    historyKeys: JSON.parse(
      '{"lastStep":2,"keys":{"__proto__":{"typeCounts":[]},"constructor":{"typeCounts":[]}}}',
    ),
  })
  for (const [where, keys] of [
    [run.config, ['__proto__', 'constructor', 'then', '', '🔥', 'length']],
    [run.rawConfig, ['__proto__', 'constructor', 'then', '', '🔥', 'length']],
    [run.summary, ['length', '__proto__', 'constructor', 'then', '', '🔥', 'toString']],
    [run.systemMetrics, ['length', '__proto__', 'constructor', 'then', '', '🔥', 'toString']],
    [run.historyKeys?.keys ?? {}, ['__proto__', 'constructor']],
  ] as const) {
    expect(Object.keys(where)).toEqual(keys)
    expect(Object.getPrototypeOf(where)).toBe(Object.prototype)
    expect(Reflect.get(where, 'polluted')).toBeUndefined()
  }
  expect(Object.getOwnPropertyDescriptor(run.config, '__proto__')?.value).toEqual({ polluted: true })
  expect(Object.getOwnPropertyDescriptor(run.summary, '__proto__')?.value).toEqual({ polluted: true })
  expect(run.config['constructor']).toBe(2)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test.each([
  ['config', '[1]'],
  ['summaryMetrics', '{"a":'],
  ['systemMetrics', '7'],
] as const)('%s that is no JSON object is a decode error', (field, text) => {
  expect(() => decodeRun(client, at, { ...wire, [field]: text })).toThrow(
    expect.objectContaining({ code: 'decode' }),
  )
})

test('historyKeys: the last step, and what was counted', () => {
  const keys = { loss: { typeCounts: [{ type: 'number', count: 4 }] } }
  expect(
    decodeRun(client, at, { ...wire, historyKeys: { lastStep: 3, keys, sets: [] } }).historyKeys,
  ).toEqual({
    lastStep: 3,
    keys,
  })
  expect(decodeRun(client, at, { ...wire, historyKeys: {} }).historyKeys).toEqual({ lastStep: -1, keys: {} })
})

test('dates without a zone are UTC', () => {
  const noon = Date.UTC(2026, 0, 31, 12)
  expect(decodeDate('2026-01-31T12:00:00').getTime()).toBe(noon)
  expect(decodeDate('2026-01-31T12:00:00Z').getTime()).toBe(noon)
  expect(decodeDate('2026-01-31T12:00:00.000000').getTime()).toBe(noon)
  expect(decodeDate('2026-01-31T14:00:00+02:00').getTime()).toBe(noon)
  expect(() => decodeDate('yesterday')).toThrow(expect.objectContaining({ code: 'decode' }))
})
