import { describe, expect, it, vi } from 'vitest'
import { interop, readBooks, withoutClientKeys } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

interface Logged {
  id: string
  entity: string
  project: string
  name: string
  url: string
  step: number
}

describe.each(clientVersions)('wandb %s logs, TypeScript reads', (version) => {
  const use = interop(version)

  it('C51: login(verify=True) recognises the account', async () => {
    const { python, server } = use
    const loggedIn = await python.ask('login', { key: `local${'0'.repeat(35)}`, host: server.url })
    expect(loggedIn).toBe(true)
  })

  it('C51: 20,000 rows with gaps, resumed steps, NaN, infinities, nested and non-scalar values come back exactly', async () => {
    const { python, api } = use
    const logged = await python.ask<
      Logged & { books: string; rows: number; lastStep: number; resumedAt: number }
    >('log_training', { project: 'training', run_id: 'long', seed: 11, first: 12_000, resumed: 8_500 })
    const expected = await readBooks(logged.books)
    expect(expected).toHaveLength(20_500)

    const run = await api.run(`${logged.entity}/training/long`)
    const scan = run.scanHistory()
    const read: [number, Record<string, unknown>][] = []
    for await (const row of scan) read.push(withoutClientKeys(row))
    expect(read.length).toBe(expected.length)
    for (const [index, row] of expected.entries()) expect(read[index]).toEqual(row)
    expect(scan.coverage).toMatchObject({
      mode: 'exact',
      returned: 20_500,
      total: 20_500,
      complete: true,
      gaps: [],
      lastStep: logged.lastStep,
    })
    expect(run.state).toBe('finished')
    expect(run.historyLineCount).toBe(20_500)
    expect(logged.resumedAt).toBeGreaterThan(12_000)

    // Keyed, too: the rows that hold both keys, as the books have them.
    const both = run.scanHistory({ keys: ['loss', 'odd'] })
    const pairs: unknown[] = []
    for await (const row of both) pairs.push([row._step, row.loss, row.odd])
    expect(pairs).toEqual(
      expected.filter(([, row]) => 'odd' in row).map(([step, row]) => [step, row.loss, row.odd]),
    )

    const python2 = await python.ask<{ rows: number; difference: unknown }>('scan_matches', {
      path: `${logged.entity}/training/long`,
      books: logged.books,
    })
    expect(python2).toEqual({ rows: 20_500, difference: null })
  })

  it('C51: config, tags, notes, group, files, console, system metrics, media and summary arrive', async () => {
    const { python, api } = use
    const logged = await python.ask<Logged & { saved: string }>('log_kinds', {
      project: 'kinds',
      run_id: 'all',
    })
    const run = await api.run(`${logged.entity}/kinds/all`)
    expect(run.displayName).toBe('kinds')
    expect(run.group).toBe('g1')
    expect(run.jobType).toBe('train')
    expect(run.tags).toEqual(['a', 'b c'])
    expect(run.notes).toBe('some notes')
    expect(run.state).toBe('finished')
    expect(run.config).toEqual({
      lr: 0.2,
      nested: { a: [1, 2] },
      text: 'x',
      nothing: null,
      later: { added: true },
    })
    expect(run.summary).toMatchObject({ best: 0.5, deep: { a: 1 } })
    const rows: Record<string, unknown>[] = []
    for await (const row of run.scanHistory()) rows.push(row)
    expect(rows.map((row) => row._step)).toEqual([0, 1, 2, 10, 11, 12])
    expect(rows[1]).toMatchObject({ loss: 2, dict: { x: 1, deep: { y: 2 } } })
    expect(rows[2]).toMatchObject({
      loss: Number.NaN,
      up: Number.POSITIVE_INFINITY,
      down: Number.NEGATIVE_INFINITY,
    })
    expect(rows[3]).toMatchObject({ hist: { _type: 'histogram' } })
    expect(rows[4]).toMatchObject({ table: { _type: 'table-file', ncols: 2, nrows: 2 } })
    expect(rows[5]).toMatchObject({ image: { _type: 'image-file' } })
    const system = await run.history({ stream: 'system' })
    expect(system.length).toBeGreaterThan(0)
    expect([...system].some((row) => Object.keys(row).some((key) => key.startsWith('system.')))).toBe(true)

    const files = await python.ask<Record<string, { size: number; downloaded: number }>>('files', {
      path: `${logged.entity}/kinds/all`,
    })
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        logged.saved,
        'wandb-metadata.json',
        'wandb-summary.json',
        'output.log',
        'config.yaml',
      ]),
    )
    for (const file of Object.values(files)) expect(file.downloaded).toBe(file.size)
    expect(await python.ask('file_text', { path: `${logged.entity}/kinds/all`, name: logged.saved })).toBe(
      'saved by the client: ü\n',
    )
    expect(
      await python.ask('file_text', { path: `${logged.entity}/kinds/all`, name: 'output.log' }),
    ).toContain('a line on the console')
    expect(await python.ask('metadata', { path: `${logged.entity}/kinds/all` })).toMatchObject({
      python: expect.any(String),
    })
    const tables = await run.loggedArtifacts().toArray()
    expect(tables.map((artifact) => artifact.type)).toContain('run_table')
  })

  it('C51: resume does what its mode says', async () => {
    const { python } = use
    const seen = await python.ask<Record<string, Record<string, unknown>>>('resume_modes', {
      project: 'resume',
      run_id: `r${version.replaceAll('.', '')}`,
    })
    expect(seen['must, missing']).toHaveProperty('error')
    expect(seen['allow, missing']).toMatchObject({ step: 0, resumed: false })
    expect(seen['must, existing']).toMatchObject({ step: 1, resumed: true })
    expect(seen['allow, existing']).toMatchObject({ step: 2, resumed: true })
    expect(seen['never, existing']).toHaveProperty('error')
    expect(seen['never, missing']).toMatchObject({ step: 0, resumed: false })
  })

  it('C51: a process that dies leaves its rows, and a run that is not finished', async () => {
    const { python, api } = use
    await python.ask('crash', { project: 'crash', run_id: 'dead' })
    const run = await vi.waitUntil(
      async () => {
        const found = await api.run({ project: 'crash', run: 'dead' })
        return (found.historyLineCount ?? 0) >= 50 ? found : undefined
      },
      { timeout: 20_000 },
    )
    // 0.19.1's core notices that its Python is gone and says so; killed outright, only the missing heartbeat tells.
    expect(['running', 'crashed', 'failed']).toContain(run.state)
    expect(await run.lastHistoryStep()).toBe(49)
  })

  it('C51: artifacts are created, deduplicated, used, downloaded, with a reference among them', async () => {
    const { python, api } = use
    const logged = await python.ask<Record<string, unknown>>('log_artifact', {
      project: 'artifacts',
      run_id: 'made',
      name: 'set',
    })
    expect(logged).toMatchObject({
      version: 'v0',
      aliases: ['best', 'latest'],
      deduplicated: 'v0',
      downloaded: 100_000,
      entries: ['a.txt', 'c.bin', 'dir/b ü.txt', 'ref'],
    })
    const run = await api.run({ project: 'artifacts', run: 'made' })
    const [artifact] = await run.loggedArtifacts().toArray()
    expect(artifact).toMatchObject({
      name: 'set:v0',
      type: 'dataset',
      state: 'COMMITTED',
      digest: logged.digest,
      metadata: { rows: 3 },
      description: 'a data set',
    })
  })
})
