import { describe, expect, it } from 'vitest'
import { interop } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

interface Listed {
  length: number
  ids: string[]
}

/** Filters as Python's documentation and its own query generator write them. */
const questions: [filters: Record<string, unknown>, order: string][] = [
  [{}, '+created_at'],
  [{ state: 'finished' }, '-created_at'],
  [{ tags: { $in: ['baseline'] } }, '+created_at'],
  [{ tags: 'seeded' }, '-heartbeat_at'],
  [{ $or: [{ tags: null }, { tags: { $ne: 'baseline' } }] }, '+created_at'],
  [{ 'config.optimizer': 'adam' }, '+created_at'],
  [{ 'config.optimizer.value': 'adam' }, '+config.number.value'],
  [{ 'config.layers.depth': { $gte: 4 } }, '-config.layers.value.depth'],
  [{ 'config.layers.value.depth': { $gte: 4 } }, '-config.layers.value.depth,+created_at'],
  [{ $or: [{ 'config.number': 1 }, { 'config.number': { $gt: 6 } }] }, '-summary_metrics.train/loss'],
  [{ 'summary_metrics.train/loss': { $exists: true } }, '+summary_metrics.train/loss'],
  [{ 'summary_metrics.never': { $exists: false } }, '-summary_metrics.train/accuracy'],
  [{ 'config.optimizer': { $regex: 'a.*' } }, '-display_name'],
  [{ display_name: { $regex: '^seeded-run-[135]$' } }, '+display_name'],
  [{ displayName: { $nin: ['seeded-run-0'] }, createdAt: { $gt: '2020-01-01T00:00:00Z' } }, '+created_at'],
  [{ $and: [{ username: 'local' }, { $nor: [{ name: 'seed1-2' }] }] }, '+name'],
  [{ name: { $in: ['seed1-3', 'seed1-1', 'nobody'] } }, '-created_at'],
  [{ jobType: null, group: { $exists: false } }, '+created_at'],
  [{ duration: { $gte: 0 } }, '+created_at'],
  [{ 'config.number': { $not: { $lt: 5 } } }, '+created_at'],
]

describe.each(clientVersions)('wandb %s and ours list runs', (version) => {
  const use = interop(version)

  it('C32: the same filters, in the same order, give the same ids, page by page', async () => {
    const { server, python, api } = use
    const { entity } = await server.seed({ project: 'listing', runs: 9, steps: 20 })
    const path = `${entity}/listing`
    let found = 0
    for (const [filters, order] of questions) {
      const theirs = await python.ask<Listed>('runs', { path, filters, order, per_page: 2 })
      const list = api.runs(path, { filters, order, pageSize: 4, fields: 'lite' })
      const ids = (await list.toArray()).map(({ id }) => id)
      expect({ filters, order, ids, length: await list.totalCount() }).toEqual({ filters, order, ...theirs })
      found += ids.length
    }
    expect(found).toBeGreaterThan(60)
  })

  it('a filter that is none is refused by name, to both', async () => {
    const { python, api } = use
    const asked = { path: 'local/listing', filters: { colour: 'red' } }
    await expect(python.ask('runs', asked)).rejects.toThrow(/colour/)
    await expect(api.runs(asked.path, asked).toArray()).rejects.toMatchObject({
      code: 'graphql',
      message: expect.stringContaining('colour'),
    })
  })
})
