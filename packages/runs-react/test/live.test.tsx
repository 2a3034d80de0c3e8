import { createRunsClient, type HistoryData, type LiveResult } from '@x/runs-core'
import { LoadRunDocument } from '@x/runs-core/documents'
import { countingFetch, startServer } from '@x/test-kit'
import { act, cleanup, render, renderHook, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { useQuery } from 'urql'
import { afterEach, expect, test, vi } from 'vitest'
import { pageActivity } from '../../runs-core/src/live/activity.ts'
import { type LiveRun, liveRun, path } from '../../runs-core/test/liveRun.ts'
import { WireWriter } from '../../runs-core/test/wireWriter.ts'
import { RunsProvider, useHistory, useLoggedArtifacts, useRun } from '../src/index.ts'

afterEach(cleanup)

const live = { live: true, pollIntervalMs: 1_000 }

/** Renders one live panel, and counts its renders. */
function renderPanel(run: LiveRun, keys: readonly string[] = ['loss']) {
  const results: LiveResult<HistoryData>[] = []
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RunsProvider client={run.client}>{children}</RunsProvider>
  )
  const rendered = renderHook(
    () => {
      const result = useHistory(path, { keys: [...keys], ...live })
      results.push(result)
      return result
    },
    { wrapper },
  )
  return { ...rendered, results, rows: () => rendered.result.current.data?.rows.length }
}

const advance = (run: LiveRun, ms: number): Promise<void> => act(() => run.clock.advance(ms))

test('C42: asks only for steps after the last seen, and a poll without new rows renders nothing', async () => {
  const run = liveRun()
  run.log(0, 10)
  const panel = renderPanel(run)
  await advance(run, 0)
  expect(panel.results.map(({ status }) => status)).toEqual(['pending', 'success'])
  expect(run.specs()).toEqual([[{ keys: ['_step', 'loss'], samples: 500 }]])

  await advance(run, 5_000)
  expect(run.specs()).toEqual(
    Array.from({ length: 5 }, () => [{ keys: ['_step', 'loss'], samples: 1_000, minStep: 10 }]),
  )
  expect(panel.results.length).toBe(2)

  run.log(10, 13)
  await advance(run, 1_000)
  expect(run.specs()).toEqual([[{ keys: ['_step', 'loss'], samples: 1_000, minStep: 10 }]])
  expect(panel.rows()).toBe(13)
  expect(panel.results.length).toBe(3)
  await advance(run, 1_000)
  expect(run.specs()).toEqual([[{ keys: ['_step', 'loss'], samples: 1_000, minStep: 13 }]])
  expect(panel.results.length).toBe(3)
})

test('C42: pauses when hidden or offline, slows on 429, and stops at a terminal state', async () => {
  const run = liveRun()
  run.log(0, 10)
  const panel = renderPanel(run)
  await advance(run, 0)
  run.operations()
  for (const source of [run.visible, run.online]) {
    source.set(false)
    run.log(panel.rows() ?? 0, (panel.rows() ?? 0) + 1)
    const before = panel.rows()
    await advance(run, 30_000)
    expect(run.operations()).toEqual([])
    expect(panel.rows()).toBe(before)
    act(() => source.set(true))
    await advance(run, 0)
    expect(run.operations()).toEqual(['SampleHistory'])
    expect(panel.rows()).toBe((before ?? 0) + 1)
  }

  const times: number[] = []
  let refusals = 2
  run.wire.before = async () => {
    times.push(run.clock.now())
    return refusals-- > 0
      ? new Response('slow down', { status: 429, headers: { 'retry-after': '90' } })
      : undefined
  }
  const start = run.clock.now()
  await advance(run, 200_000)
  // The server asks for 90 s each time: the second and third requests come no sooner.
  expect(times.slice(0, 3).map((time) => time - start)).toEqual([1_000, 91_000, 181_000])
  expect(panel.result.current.status).toBe('success')

  run.wire.before = async () => undefined
  run.wire.run.state = 'finished'
  await advance(run, 10_000)
  const renders = panel.results.length
  run.operations()
  await advance(run, 600_000)
  expect(run.operations()).toEqual([])
  expect(panel.results.length).toBe(renders)
  expect(run.clock.pending).toBe(0)
})

test('C42: many panels in StrictMode share one request at the start and one in each round', async () => {
  const run = liveRun()
  run.log(0, 3)
  function Panel({ metric }: { metric: string }) {
    const { data } = useHistory(path, { keys: [metric], ...live })
    return <p>{`${metric}: ${data?.rows.length}`}</p>
  }
  function Page() {
    const { data } = useRun(path, live)
    return (
      <>
        <h1>{data?.state}</h1>
        {['loss', 'acc', 'loss'].map((metric, index) => (
          <Panel key={index} metric={metric} />
        ))}
      </>
    )
  }
  const page = render(
    <StrictMode>
      <RunsProvider client={run.client}>
        <Page />
      </RunsProvider>
    </StrictMode>,
  )
  await advance(run, 0)
  expect(run.operations().sort()).toEqual(['LoadRun', 'SampleHistory'])
  run.log(3, 5)
  await advance(run, 1_000)
  expect(run.operations().sort()).toEqual(['LoadRun', 'SampleHistory'])
  expect(page.container.textContent).toBe('runningloss: 5acc: 5loss: 5')
  page.unmount()
  await advance(run, 0)
  expect(run.clock.pending).toBe(0)
})

test('a run page needs three requests: the run, one batch of history, the artifacts', async () => {
  const server = await startServer()
  const logged = await WireWriter.begin(server)
  const metrics = Array.from({ length: 30 }, (_, index) => `metric${index}`)
  await logged.log([{ _step: 0, ...Object.fromEntries(metrics.map((name) => [name, 1])) }])
  const fetch = countingFetch(server.fetch)
  const client = createRunsClient({ ...server.clientOptions, fetch })
  const Panel = ({ metric }: { metric: string }) => (
    <p>{useHistory(logged.path, { keys: [metric], live: true }).data?.coverage.mode}</p>
  )
  function Page() {
    const { data } = useRun(logged.path, { live: true })
    const { data: artifacts } = useLoggedArtifacts(logged.path)
    const keys = Object.keys(data?.historyKeys?.keys ?? {}).filter((key) => key.startsWith('metric'))
    return (
      <>
        <h1>{artifacts && 'ready'}</h1>
        {keys.map((key) => (
          <Panel key={key} metric={key} />
        ))}
      </>
    )
  }
  const { container } = render(
    <RunsProvider client={client}>
      <Page />
    </RunsProvider>,
  )
  await waitFor(() => expect(container.textContent).toBe(`ready${'exact'.repeat(30)}`))
  expect([...fetch.byOperation]).toEqual(
    ['LoadRun', 'ListLoggedArtifacts', 'SampleHistory'].map((name) => [
      name,
      expect.objectContaining({ requests: 1 }),
    ]),
  )
})

test('C5 (hook): missing, null, NaN and the infinities stay five different things', async () => {
  const server = await startServer()
  const values = [1.5, Number.NaN, Infinity, -Infinity, null, undefined]
  for (let seed = 1; seed <= 8; seed++) {
    const random = mulberry32(seed)
    const pick = (): unknown => values[Math.floor(random() * values.length)]
    const rows = Array.from({ length: 60 }, (_, step) => {
      const all = { _step: step, a: pick(), b: pick(), always: 1 }
      return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
    })
    const logged = await WireWriter.begin(server)
    await logged.log([...rows, { _step: 60, a: 0, b: 0, always: 1 }])
    const client = createRunsClient(server.clientOptions)
    for (const keys of [['a', 'b', 'always'], undefined]) {
      const { result, unmount } = renderHook(
        () => useHistory(logged.path, { match: 'any', ...(keys && { keys }) }),
        {
          wrapper: ({ children }: { children: ReactNode }) => (
            <RunsProvider client={client}>{children}</RunsProvider>
          ),
        },
      )
      await waitFor(() => expect(result.current.status).toBe('success'))
      expect(result.current.data?.rows, `seed ${seed}`).toStrictEqual([
        ...rows,
        { _step: 60, a: 0, b: 0, always: 1 },
      ])
      expect(result.current.data?.coverage.mode).toBe('exact')
      unmount()
    }
  }
})

test('urql’s own useQuery, below the provider, sends with the key of the client', async () => {
  const server = await startServer()
  const logged = await WireWriter.begin(server, { displayName: 'through urql' })
  const client = createRunsClient(server.clientOptions)
  const [entity = '', project = '', run = ''] = logged.path.split('/')
  const { result } = renderHook(
    () => useQuery({ query: LoadRunDocument, variables: { entity, project, run } })[0],
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <RunsProvider client={client}>{children}</RunsProvider>
      ),
    },
  )
  await waitFor(() => expect(result.current.fetching).toBe(false))
  expect(result.current.error).toBeUndefined()
  expect(result.current.data?.project?.run?.displayName).toBe('through urql')
})

test('the page itself tells whether it is seen and online', () => {
  const activity = pageActivity()
  let changes = 0
  const end = activity.subscribe(() => (changes += 1))
  expect(activity.isActive()).toBe(true)
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(activity.isActive()).toBe(false)
  visibility.mockRestore()
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  window.dispatchEvent(new Event('offline'))
  expect(activity.isActive()).toBe(false)
  online.mockRestore()
  window.dispatchEvent(new Event('online'))
  expect(activity.isActive()).toBe(true)
  expect(changes).toBe(3)
  end()
  window.dispatchEvent(new Event('online'))
  expect(changes).toBe(3)
})

/** Small, and the same numbers for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
