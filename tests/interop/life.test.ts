import { describe, expect, it, vi } from 'vitest'
import { interop } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

const all = clientVersions.map((version) => ({ version, use: interop(version) }))

// Both at once: each client looks every 15 seconds whether it shall stop.
it('a stop reaches a training loop in either client: it is interrupted, and its run killed', async () => {
  const stopped = all.map(async ({ version, use: { python, api } }) => {
    const loop = python.ask<{ interruptedAt: number | null; status: number }>('train_until_stopped', {
      project: 'stopping',
      run_id: 'loop',
    })
    const run = await vi.waitUntil(
      async () => {
        const found = await api.run({ project: 'stopping', run: 'loop' }).catch(() => undefined)
        return found?.historyLineCount ? found : undefined
      },
      { timeout: 60_000, interval: 100 },
    )
    expect(run.state).toBe('running')
    await run.stop()
    const ages: (number | null)[] = []
    const state = await run.waitUntilFinished({
      pollIntervalMs: 500,
      timeoutMs: 60_000,
      onPoll: ({ heartbeatAgeMs }) => ages.push(heartbeatAgeMs),
    })
    const { interruptedAt, status } = await loop
    const lastStep = await run.lastHistoryStep()
    expect(Math.max(...ages.map(Number))).toBeLessThan(20_000)
    return {
      version,
      state,
      interrupted: interruptedAt !== null,
      failed: status !== 0,
      kept: lastStep === interruptedAt,
    }
  })
  expect(await Promise.all(stopped)).toEqual(
    clientVersions.map((version) => ({
      version,
      state: 'killed',
      interrupted: true,
      failed: true,
      kept: true,
    })),
  )
})

describe.each(all)('wandb $version', ({ version, use }) => {
  const log = (id: string, finish = false) =>
    use.python.ask<{ entity: string }>('log_rows', {
      project: 'life',
      run_id: id,
      rows: [[0, { x: 1 }]],
      finish,
    })

  it('C31: what it waits for and what we wait for end in the same state', async () => {
    const { python, api } = use
    const { entity } = await log('waited', true)
    const path = `${entity}/life/waited`
    expect(await python.ask('wait_until_finished', { path })).toBe('finished')
    expect(await (await api.run(path)).waitUntilFinished()).toBe('finished')
  })

  it('a stop and a state that one side sets, the other sees', async () => {
    const { python, api } = use
    const run = await api.run((await made('set')).path)
    await python.ask('stop', { path: run.path.join('/') })
    await run.stop()
    const path = run.path.join('/')
    expect(await run.updateState('failed')).toBe(true)
    expect(await python.ask('run', { path })).toMatchObject({ state: 'failed' })
    if (version === '0.19.1') return
    expect(await python.ask('update_state', { path, state: 'pending' })).toBe(true)
    expect((await run.load({ force: true })).state).toBe('pending')
    await expect(python.ask('update_state', { path, state: 'finished' })).rejects.toThrow(
      /pending cannot be made/,
    )
  })

  it('C30: a run that one side deletes is gone for the other, artifacts as asked', async () => {
    const { python, api } = use
    const logged = { project: 'life', name: 'set' }
    await python.ask('log_artifact', { ...logged, run_id: 'theirs' })
    const theirs = await api.run({ project: 'life', run: 'theirs' })
    const path = theirs.path.join('/')
    await python.ask('delete', { path, delete_artifacts: false })
    await expect(theirs.load({ force: true })).rejects.toMatchObject({ code: 'notFound' })

    // The second run of the same content logged what the first one had made: that stays.
    const second = await api.run({ project: 'life', run: 'theirs2' })
    expect(await second.delete({ deleteArtifacts: true })).toMatchObject({
      removed: [],
      left: [{ name: 'set:v0' }],
    })
    await expect(python.ask('run', { path: second.path.join('/') })).rejects.toThrow(/not find|not found/i)

    await python.ask('log_artifact', { ...logged, run_id: 'ours', name: 'own' })
    const ours = await api.run({ project: 'life', run: 'ours' })
    expect(await ours.delete({ deleteArtifacts: true })).toMatchObject({
      removed: [{ name: 'own:v0' }],
      left: [],
    })
    await expect(python.ask('run', { path: ours.path.join('/') })).rejects.toThrow(/not find|not found/i)
  })

  it('a sweep that it makes and searches reads the same on both sides', async () => {
    const { python, api } = use
    // 0.19.1 pauses for 5 seconds between two runs.
    const count = version === '0.19.1' ? 1 : 2
    const made = await python.ask<{ sweep: string; runs: { id: string; config: unknown; sweep: string }[] }>(
      'search',
      {
        project: 'searched',
        count,
      },
    )
    const configs = [
      { x: 0.5, y: 3 },
      { x: 1, y: 3 },
    ].slice(0, count)
    expect(made.runs).toEqual(
      configs.map((config) => ({ id: expect.any(String), config, sweep: made.sweep })),
    )

    const { entity } = await python.ask<{ entity: string }>('viewer')
    const path = `${entity}/searched/${made.sweep}`
    const theirs = await python.ask<Record<string, unknown>>('sweep', { path })
    const ours = await api.sweep(path)
    const runs = await api.runs(`${entity}/searched`, { filters: { sweep: made.sweep } }).toArray()
    const { id, state, configText, bestLoss, expectedRunCount, url } = ours
    expect({
      id,
      state,
      configText,
      bestLoss,
      expectedRunCount,
      url,
      runs: runs.map((run) => run.id).sort(),
    }).toEqual({
      ...theirs,
      config: undefined,
      best: undefined,
    })
    expect(theirs).toMatchObject({
      bestLoss: 8,
      expectedRunCount: 2,
      best: made.runs[0]?.id,
      config: { method: 'grid' },
    })
    expect(state).toBe(count === 2 ? 'FINISHED' : 'RUNNING')
    const [run] = runs
    expect(await run?.sweep()).toEqual(ours)
    expect(await python.ask('sweep_of_run', { path: run?.path.join('/') })).toEqual(theirs)
  })

  /** A run that nobody logs, so that nobody takes its state back. */
  async function made(id: string): Promise<{ path: string }> {
    const { entity } = await use.python.ask<{ entity: string }>('viewer')
    const query = `mutation ($name: String!) { upsertBucket(input: { modelName: "life", name: $name }) { bucket { id } } }`
    await use.server.fetch(`${use.server.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`api:local${'0'.repeat(35)}`)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ query, variables: { name: id } }),
    })
    return { path: `${entity}/life/${id}` }
  }
})
