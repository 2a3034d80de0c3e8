import { Api, ConflictError } from '@x/runs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { interop, localKey } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

/** Strict JSON for a number that it lacks, as `special` of Python reads it. */
const tagged = (value: number): { $number: string } => ({ $number: String(value) })

describe.each(clientVersions)('runs that wandb %s and we change', (version) => {
  const use = interop(version)
  let entity = ''
  beforeAll(async () => {
    entity = (await use.python.ask<{ entity: string }>('viewer')).entity
  })

  it('we make and write, Python reads', async () => {
    const { python, server } = use
    const api = new Api({ baseUrl: server.url, apiKey: localKey, integers: 'lossless' })
    const run = await api.createRun({ project: 'writing', id: 'ours', state: 'pending' })
    Object.assign(run, { name: 'shown', notes: 'ünï ✓', description: 'd', group: 'g', jobType: 'train' })
    const hostile = {
      ['__proto__']: 0,
      length: 1,
      '': 2,
      '🔥': [Number.NaN, { down: -Infinity }],
      'a.b': null,
    }
    await run.update({
      tags: ['b', 'a'],
      config: (edit) => {
        edit.set('lr', 0.1)
        edit.set(['deep', '__proto__', 'x'], Infinity)
        edit.merge(hostile)
        edit.set('big', 2n ** 60n)
      },
      summary: (edit) => {
        edit.merge(hostile)
        edit.set(['best', 'loss'], Number.NaN)
      },
    })
    const theirs = await python.ask<Record<string, unknown>>('run', { path: run.path.join('/') })
    expect(theirs).toMatchObject({
      id: 'ours',
      storage_id: run.storageId,
      state: 'pending',
      name: 'shown',
      notes: 'ünï ✓',
      description: 'd',
      group: 'g',
      job_type: 'train',
      tags: ['b', 'a'],
    })
    expect(theirs.config).toEqual(run.config)
    expect(theirs.summary).toEqual(run.summary)
    expect(run.config).toEqual({
      lr: 0.1,
      deep: run.config['deep'],
      big: 2n ** 60n,
      ...hostile,
      ['__proto__']: 0,
    })
    expect(JSON.stringify(Object.entries(Object(run.config['deep'])))).toBe('[["__proto__",{"x":null}]]')
    await run.update({ notes: '', tags: [], config: (edit) => edit.delete('lr') })
    const cleared = await python.ask<Record<string, unknown>>('run', { path: run.path.join('/') })
    expect(cleared).toMatchObject({ notes: '', tags: [] })
    expect(cleared.config).not.toHaveProperty('lr')
  })

  it('Python makes and writes, we read', async () => {
    const { python, api } = use
    const made = await python.ask<Record<string, unknown>>('create_run', {
      project: 'writing',
      run_id: 'theirs',
      state: 'pending',
    })
    // Documented: what it makes can't be changed at once.
    expect(made).toMatchObject({ id: 'theirs', entity, project: 'writing', config: {}, updated: 'CommError' })
    const path = `${entity}/writing/theirs`
    expect((await api.run(path)).state).toBe(version === '0.19.1' ? 'running' : 'pending')
    await python.ask('hold', { path })
    const theirs = await python.ask<Record<string, unknown>>('update_held', {
      path,
      attributes: {
        name: 'by Python',
        notes: 'n',
        description: 'd',
        group: 'g',
        job_type: 'j',
        tags: ['t', 'u'],
      },
      config: { lr: 0.5, deep: { a: [1, tagged(Number.NaN)] }, ['__proto__']: 1 },
      summary: { best: 2, worst: tagged(Infinity), bad: tagged(Number.NaN), deep: { a: 1 } },
    })
    const ours = await api.run(path)
    expect(ours.toJSON()).toMatchObject({
      displayName: 'by Python',
      notes: 'n',
      description: 'd',
      group: 'g',
      jobType: 'j',
      tags: ['t', 'u'],
      config: { lr: 0.5, deep: { a: [1, Number.NaN] } },
      // Documented: in the summary its NaN becomes null.
      summary: { best: 2, worst: Infinity, bad: null, deep: { a: 1 } },
    })
    expect([ours.config, ours.summary]).toEqual([theirs.config, theirs.summary])
    // Documented: to make a run that is there hides it from Python; from us it does not.
    const again = await python.ask<Record<string, unknown>>('create_run', {
      project: 'writing',
      run_id: 'theirs',
    })
    expect(again.config).toEqual({})
    const loaded = await api.createRun({ entity, project: 'writing', id: 'theirs' })
    expect(loaded.config).toEqual(ours.config)
  })

  it('C28: Python changes what we hold: other keys survive, the same key is a conflict', async () => {
    const { python, api } = use
    const ours = await api.createRun({ project: 'writing', id: 'both' })
    await ours.update({
      config: (edit) => edit.merge({ lr: 0.1, layers: 2 }),
      summary: (edit) => edit.set('best', 1),
    })
    const path = ours.path.join('/')
    await python.ask('hold', { path })
    await python.ask('update_held', {
      path,
      attributes: { notes: 'Python' },
      config: { lr: 0.2 },
      summary: { worst: 9 },
    })
    await ours.update({
      config: (edit) => edit.set('layers', 3),
      summary: (edit) => edit.set('best', 2),
    })
    const { config, summary, notes } = await python.ask<Record<string, unknown>>('run', { path })
    expect({ config, summary, notes }).toEqual({
      config: { lr: 0.2, layers: 3 },
      summary: { best: 2, worst: 9 },
      notes: 'Python',
    })

    await python.ask('hold', { path })
    await python.ask('update_held', { path, config: { lr: 0.3 } })
    const conflict: unknown = await ours
      .update({ config: (edit) => edit.set('lr', 0.4) })
      .catch((error: unknown) => error)
    if (!(conflict instanceof ConflictError)) throw conflict
    expect([conflict.base, conflict.mine, conflict.theirs].map((side) => side.config)).toEqual([
      { lr: 0.2 },
      { lr: 0.4 },
      { lr: 0.3 },
    ])

    // Documented: the other way round the last one wins.
    await python.ask('hold', { path })
    await ours.load({ force: true })
    await ours.update({ notes: 'ours', config: (edit) => edit.set('lr', 0.4) })
    const last = await python.ask<Record<string, unknown>>('update_held', { path, config: { layers: 4 } })
    expect(last).toMatchObject({ config: { lr: 0.3, layers: 4 }, notes: 'Python' })
  })
})
