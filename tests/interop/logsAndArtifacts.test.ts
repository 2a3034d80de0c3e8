import { isRunsError, type LogLine, readLogs, type Run } from '@x/runs-core'
import { describe, expect, it } from 'vitest'
import { interop } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

describe.each(clientVersions)('wandb %s prints and logs', (version) => {
  const use = interop(version)

  it('C.10 (logs with follow): what is printed comes while it is, each line once, a bar with its last text', async () => {
    const { python, api } = use
    const texts = ['one', 'zwei ✓', '  three', '{"four": 4}']
    const { entity } = await python.ask<{ entity: string }>('viewer')
    const path = `${entity}/console/${version.replaceAll('.', '')}`
    const logging = python.ask('print_lines', {
      project: 'console',
      run_id: path.split('/')[2],
      texts,
      seconds: 4,
    })
    const run = await begun(() => api.run(path))
    const given: LogLine[] = []
    const following = (async () => {
      for await (const line of run.logs({ follow: true, pollIntervalMs: 200 })) given.push(line)
    })()
    expect(await logging).toEqual({ status: 0 })
    // Python answers when the run has ended: what came before came live.
    expect(given.length).toBeGreaterThan(1)
    await following
    const printed = [...texts.flatMap((text) => [text, `${text}: 100 %`]), 'the end']
    expect(given.map(({ number, text, level }) => [number, text, level])).toEqual(
      printed.map((text, number) => [number, text, text === 'the end' ? 'error' : null]),
    )
    for (const { timestamp } of given)
      expect(Math.abs((timestamp?.getTime() ?? 0) - Date.now())).toBeLessThan(120_000)

    const [all, last] = [await read(run), await read(run, 3)]
    expect(all).toEqual(given)
    expect(last).toEqual(given.slice(-3))
    if (version === '0.19.1') return
    const theirs = (lines: LogLine[]) =>
      lines.map(({ text, timestamp, level, label, ...line }) => ({
        ...line,
        content: text,
        level: level ?? '',
        label: label ?? '',
        timestamp: expect.closeTo((timestamp?.getTime() ?? 0) / 1_000, 2),
      }))
    expect(await python.ask('console_logs', { path, per_page: 4 })).toEqual(theirs(all))
    expect(await python.ask('console_logs', { path, last: 3 })).toEqual(theirs(last))
  })

  it('C38: logged and used artifacts in the order that Python gives, page by page', async () => {
    const { python, api } = use
    const names = ['c', 'a', 'b', 'e', 'd']
    const { entity } = await python.ask<{ entity: string }>('viewer')
    await python.ask('use_artifacts', { project: 'artifacts', run_id: 'lists', names })
    const versions = names.map((name) => `${name}:v0`)
    for (const [id, expected] of [
      ['lists', [versions, []]],
      ['lists-user', [[], versions.toReversed()]],
    ] as const) {
      const path = `${entity}/artifacts/${id}`
      const run = await api.run(path)
      const ours = [run.loggedArtifacts({ pageSize: 2 }), run.usedArtifacts({ pageSize: 2 })]
      const listed = await Promise.all(
        ours.map(async (list) => (await list.toArray()).map(({ name }) => name)),
      )
      expect(listed).toEqual(expected)
      expect(listed).toEqual(await python.ask('listed_artifacts', { path, per_page: 2 }))
    }
  })

  async function read(run: Run, tail?: number): Promise<LogLine[]> {
    const lines: LogLine[] = []
    for await (const line of readLogs(use.api.client, run.path.join('/'), { tail })) lines.push(line)
    return lines
  }
})

/** Asks until the run is there. */
async function begun(ask: () => Promise<Run>): Promise<Run> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isRunsError(error, 'notFound')) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
