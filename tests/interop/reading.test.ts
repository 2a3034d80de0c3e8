import { snakeToCamel } from '@x/runs-core'
import { describe, expect, it } from 'vitest'
import { interop, localKey } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

describe.each(clientVersions)('wandb %s reads what it logged', (version) => {
  const use = interop(version)
  const rows = Array.from({ length: 1_200 }, (_, index) => [
    index * 2,
    { loss: 1 / (index + 1), ...(index % 3 ? {} : { acc: index / 1_200 }) },
  ])

  it('C51: Api.run gives every attribute, equal to ours', async () => {
    const { python, api } = use
    const logged = await python.ask<{ entity: string }>('log_rows', {
      project: 'reading',
      run_id: 'attributes',
      rows,
      name: 'a name',
      config: { lr: 0.1, nested: { a: 1 } },
      tags: ['t'],
      notes: 'n',
    })
    const path = `${logged.entity}/reading/attributes`
    const theirs = await python.ask<Record<string, unknown>>('run', { path })
    const ours = await api.run(path)
    expect({
      id: ours.id,
      storage_id: ours.storageId,
      display_name: ours.displayName,
      state: ours.state,
      config: ours.config,
      summary: ours.summary,
      tags: ours.tags,
      notes: ours.notes,
      history_line_count: ours.historyLineCount,
      lastHistoryStep: await ours.lastHistoryStep(),
      url: ours.url,
      read_only: ours.readOnly,
      sweep_name: ours.sweepName,
      job_type: ours.jobType,
    }).toEqual({
      id: theirs.id,
      storage_id: theirs.storage_id,
      display_name: theirs.display_name,
      state: theirs.state,
      config: theirs.config,
      summary: theirs.summary,
      tags: theirs.tags,
      notes: theirs.notes,
      history_line_count: theirs.history_line_count,
      lastHistoryStep: theirs.lastHistoryStep,
      url: theirs.url,
      read_only: theirs.read_only,
      sweep_name: theirs.sweep_name,
      job_type: theirs.job_type,
    })
    expect(theirs.lastHistoryStep).toBe(2_398)
    expect([ours.toHTML(), ours.toHTML({ height: 90, hidden: true })]).toEqual(theirs.to_html)
    const names = ['storage_id', 'display_name', 'job_type', 'created_at', 'history_line_count']
    expect(theirs.camel_names).toEqual(expect.arrayContaining(names.map(snakeToCamel)))
  })

  it('C51: scan_history in both forms gives the rows that ours gives', async () => {
    const { python, api } = use
    const { entity } = await python.ask<{ entity: string }>('viewer')
    const path = `${entity}/reading/attributes`
    const run = await api.run(path)
    for (const options of [{}, { keys: ['acc', 'loss'] }, { min_step: 100, max_step: 701 }]) {
      const theirs = await python.ask<Record<string, unknown>[]>('scan_history', { path, ...options })
      const ours: Record<string, unknown>[] = []
      const {
        keys,
        min_step: minStep,
        max_step: maxStep,
      } = options as { keys?: string[]; min_step?: number; max_step?: number }
      for await (const row of run.scanHistory({ keys, minStep, maxStep })) ours.push(row)
      const bare = (row: Record<string, unknown>) => [row.loss, row.acc]
      expect(theirs.map(bare)).toEqual(ours.map(bare))
      expect(ours.length).toBeGreaterThan(100)
    }
  })

  it('C51: history in both forms and both streams gives the rows that ours gives', async () => {
    const { python, api } = use
    const { entity } = await python.ask<{ entity: string }>('viewer')
    const path = `${entity}/reading/attributes`
    const run = await api.run(path)
    const theirs = (options: Record<string, unknown>) =>
      python.ask<Record<string, unknown>[]>('history', { path, ...options })
    const bare = (rows: Iterable<Record<string, unknown>>) =>
      [...rows].map((row) => [row._step, row.loss, row.acc])

    const sampled = await theirs({ samples: 100 })
    expect(sampled.length).toBeGreaterThan(50)
    expect(sampled.length).toBeLessThan(200)
    expect(bare(await run.history({ samples: 100 }))).toEqual(bare(sampled))

    const keyed = await theirs({ samples: 10_000, keys: ['acc', 'loss'] })
    expect(keyed).toHaveLength(400)
    expect(bare(await run.history({ samples: 10_000, keys: ['acc', 'loss'] }))).toEqual(bare(keyed))

    // Logged over the wire, for a run as short as this one has hardly begun to measure its machine.
    const events = Array.from({ length: 40 }, (_, index) => ({
      'system.cpu': index / 4,
      _timestamp: 1_700_000_000 + index,
      _runtime: index,
    }))
    const offset = (await run.history({ stream: 'system', samples: 10_000 })).coverage.total ?? 0
    const streamed = await use.server.fetch(
      `${use.server.url}/files/${entity}/reading/${run.id}/file_stream`,
      {
        method: 'POST',
        headers: {
          authorization: `Basic ${btoa(`api:${localKey}`)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          files: { 'wandb-events.jsonl': { offset, content: events.map((row) => JSON.stringify(row)) } },
        }),
      },
    )
    expect(streamed.status).toBe(200)
    const system = await theirs({ stream: 'system', samples: 10_000 })
    expect(system.slice(-40)).toEqual(events)
    const ours = await run.history({ stream: 'system', samples: 10_000 })
    expect(ours.rows).toEqual(system)
    expect(ours.coverage).toMatchObject({ mode: 'exact', complete: true, total: offset + 40 })
  })

  it('C51: runs are found by filter and come in order', async () => {
    const { python, api } = use
    const entity = (await python.ask<{ entity: string }>('viewer')).entity
    for (const [index, id] of ['one', 'two', 'three'].entries()) {
      await python.ask('log_rows', {
        project: 'many',
        run_id: id,
        rows: [[0, { score: index }]],
        config: { lr: index / 10 },
        tags: index ? ['late'] : [],
      })
    }
    const path = `${entity}/many`
    const ask = (filters: unknown, order?: string) =>
      python.ask<{ ids: string[]; length: number }>('runs', { path, filters, ...(order && { order }) })
    expect(await ask(null)).toEqual({ length: 3, ids: ['one', 'two', 'three'] })
    expect(await ask(null, '-summary_metrics.score')).toEqual({ length: 3, ids: ['three', 'two', 'one'] })
    expect(await ask({ 'config.lr': { $gt: 0.05 } }, '-created_at')).toEqual({
      length: 2,
      ids: ['three', 'two'],
    })
    expect(await ask({ tags: { $in: ['late'] }, 'summary_metrics.score': { $lt: 2 } })).toEqual({
      length: 1,
      ids: ['two'],
    })
    expect(
      (await ask({ $or: [{ state: 'running' }, { display_name: { $regex: '^nothing' } }] })).ids,
    ).toEqual([])

    const ours = await api
      .runs(path, { filters: { 'config.lr': { $gt: 0.05 } }, order: '-created_at' })
      .toArray()
    expect(ours.map((run) => run.id)).toEqual(['three', 'two'])
  })
})
