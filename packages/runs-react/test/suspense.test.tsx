import { createRunsClient, RunsError, uploadFile } from '@x/runs-core'
import { fakeClock, startServer } from '@x/test-kit'
import { act, cleanup, render, waitFor } from '@testing-library/react'
import { Component, type ReactNode, StrictMode, Suspense, startTransition, useState } from 'react'
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import { logArtifact } from '../../runs-core/test/loggedArtifact.ts'
import { WireWriter } from '../../runs-core/test/wireWriter.ts'
import {
  RunsProvider,
  useArtifactFileText,
  useArtifactRuns,
  useFileText,
  useHistory,
  useRun,
} from '../src/suspense/index.ts'
import { type EveryHook, everyHook } from './everyHook.ts'
import { type HookServer, hookServer } from './hookServer.ts'

afterEach(cleanup)

type Result = ReturnType<EveryHook['useSuspense']>
type Options = Parameters<EveryHook['useSuspense']>[1]

class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }
  static getDerivedStateFromError = (error: Error): { error: Error } => ({ error })
  override render(): ReactNode {
    const { error } = this.state
    return error ? <i>{error instanceof RunsError ? error.code : String(error)}</i> : this.props.children
  }
}

/** Renders a hook that suspends, below a boundary, and keeps what each render saw that had an answer. */
function renderSuspense(server: HookServer, hook: EveryHook, options?: Options) {
  const seen: Result[] = []
  let setName: (name: string) => void = () => {}
  let boundary: Boundary | null = null
  function Shown({ name }: { name: string }): ReactNode {
    const result = hook.useSuspense(name, options)
    seen.push(result)
    return <b>{result.from}</b>
  }
  function Page(): ReactNode {
    const [name, set] = useState('a')
    setName = set
    return (
      <Suspense fallback={<u>waiting</u>}>
        <Shown name={name} />
      </Suspense>
    )
  }
  const { container, unmount } = render(
    <RunsProvider client={server.client}>
      <Boundary ref={(one) => void (boundary = one)}>
        <Page />
      </Boundary>
    </RunsProvider>,
  )
  // What waits is hidden, not taken away.
  const text = (): string | undefined =>
    (container.querySelector('u, i') ?? container.querySelector('b'))?.textContent
  return {
    seen,
    text,
    shows: (words: string) => waitFor(() => expect(text()).toBe(words)),
    latest: () => seen.at(-1),
    unmount,
    show: (name: string) => act(async () => setName(name)),
    move: (name: string) => act(async () => startTransition(() => setName(name))),
    reset: () => act(async () => boundary?.setState({ error: null })),
  }
}

describe.each(everyHook)('C40 (shared suite): the twin of $name', (hook) => {
  test('suspends, then has data', async () => {
    const server = hookServer()
    const page = renderSuspense(server, hook)
    expect(page.text()).toBe('waiting')
    await page.shows('a')
    expect(page.latest()).toMatchObject({ status: 'success', error: null, isFetching: false })
    expect(page.seen.every(({ data }) => data !== undefined)).toBe(true)
    expect(server.requests.map(({ operation }) => operation)).toEqual([hook.operation])
  })

  test('throws the error of the first read; a boundary that is reset reads again', async () => {
    const clock = fakeClock()
    const server = hookServer(clock)
    server.fail(403)
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const page = renderSuspense(server, hook)
    await page.shows('permission')
    expect(error).toHaveBeenCalled()
    error.mockRestore()
    const { length } = server.requests
    server.fail(null)
    await act(() => clock.advance(1_000))
    await page.reset()
    await page.shows('a')
    expect(server.requests.length).toBe(length + 1)
  })

  test('keeps its data when a later read fails, and the next one heals it', async () => {
    const server = hookServer()
    const page = renderSuspense(server, hook)
    await page.shows('a')
    server.fail(403)
    await act(async () => page.latest()?.refetch())
    await waitFor(() => expect(page.latest()?.error?.code).toBe('permission'))
    expect(page.latest()).toMatchObject({ status: 'error', from: 'a' })
    expect(page.text()).toBe('a')
    server.fail(null)
    await act(async () => page.latest()?.refetch())
    await waitFor(() => expect(page.latest()).toMatchObject({ status: 'success', error: null, from: 'a' }))
  })

  test('unmounting aborts a later read', async () => {
    const clock = fakeClock()
    const server = hookServer(clock)
    const page = renderSuspense(server, hook)
    await page.shows('a')
    await act(() => clock.advance(5_000))
    server.hold()
    await act(async () => page.latest()?.refetch())
    await waitFor(() => expect(server.requests.length).toBe(2))
    expect(server.requests[1]?.signal.aborted).toBe(false)
    page.unmount()
    await waitFor(() => expect(server.requests[1]?.signal.aborted).toBe(true))
  })

  test('what nobody waits for any more ends half a minute later', async () => {
    const clock = fakeClock()
    const server = hookServer(clock)
    server.hold()
    const page = renderSuspense(server, hook)
    await waitFor(() => expect(server.requests.length).toBe(1))
    page.unmount()
    await act(() => clock.advance(34_999))
    expect(server.requests[0]?.signal.aborted).toBe(false)
    await act(() => clock.advance(1))
    await waitFor(() => expect(server.requests[0]?.signal.aborted).toBe(true))
    expect(server.requests.length).toBe(1)
  })

  test('what takes longer than that is not asked for anew', async () => {
    const clock = fakeClock()
    const server = hookServer(clock)
    const release = server.hold()
    const page = renderSuspense(server, hook)
    await waitFor(() => expect(server.requests.length).toBe(1))
    for (let seconds = 0; seconds < 50; seconds += 10) await act(() => clock.advance(10_000))
    expect(page.text()).toBe('waiting')
    await act(() => release())
    await page.shows('a')
    expect(server.requests.length).toBe(1)
  })

  test('a changed path suspends again, and a late answer to the path before is dropped', async () => {
    const server = hookServer()
    const page = renderSuspense(server, hook)
    await page.shows('a')
    const release = server.hold()
    await page.show('b')
    expect(page.text()).toBe('waiting')
    await page.show('a')
    expect(page.text()).toBe('a')
    await page.show('b')
    await act(() => release())
    await page.shows('b')
    expect(page.seen.map(({ from }) => from).filter((from, at, all) => from !== all[at - 1])).toEqual([
      'a',
      'b',
    ])
    expect(server.requests.length).toBe(2)
  })

  test('in a transition what is shown stays until the next is there', async () => {
    const server = hookServer()
    const page = renderSuspense(server, hook)
    await page.shows('a')
    const release = server.hold()
    await page.move('b')
    expect(page.text()).toBe('a')
    await act(() => release())
    await page.shows('b')
  })

  test('keepPrevious shows the data of the path before, and says so', async () => {
    const server = hookServer()
    const page = renderSuspense(server, hook, { keepPrevious: true })
    await page.shows('a')
    await page.show('b')
    await page.shows('b')
    expect(page.seen.some(({ from, isPrevious }) => from === 'a' && isPrevious)).toBe(true)
    expect(page.latest()).toMatchObject({ status: 'success', isPrevious: false, isFetching: false })
  })

  test('StrictMode mounts twice and asks once, for all who show the same', async () => {
    const server = hookServer()
    function Shown(): ReactNode {
      return <b>{hook.useSuspense('a').from}</b>
    }
    const { container } = render(
      <StrictMode>
        <RunsProvider client={server.client}>
          <Suspense fallback="waiting">
            <Shown />
            <Shown />
          </Suspense>
        </RunsProvider>
      </StrictMode>,
    )
    await waitFor(() => expect(container.textContent).toBe('aa'))
    expect(server.requests.length).toBe(1)
    expect(server.requests[0]?.signal.aborted).toBe(false)
  })
})

test('C40: the twins that send more than one request, against the server', async () => {
  const server = await startServer()
  const logged = await WireWriter.begin(server, { displayName: 'maker' })
  await logArtifact(server, logged, { 'readme.md': 'grüße' }, { name: 'data' })
  const client = createRunsClient(server.clientOptions)
  await uploadFile(client, logged.path, new TextEncoder().encode('lr: 0.1'), { name: 'config.yaml' })
  const artifact = `${logged.path.split('/').slice(0, 2).join('/')}/data:v0`
  function Shown(): ReactNode {
    const whole = useFileText(logged.path, 'config.yaml')
    const part = useArtifactFileText(artifact, 'readme.md', { maxBytes: 2 })
    const runs = useArtifactRuns(artifact)
    return [
      whole.data.text,
      part.data.text,
      String(part.data.isWhole),
      runs.data.loggedBy?.displayName,
    ].join()
  }
  const { container } = render(
    <RunsProvider client={client}>
      <Suspense fallback="waiting">
        <Shown />
      </Suspense>
    </RunsProvider>,
  )
  expect(container.textContent).toBe('waiting')
  await waitFor(() => expect(container.textContent).toBe('lr: 0.1,gr,false,maker'))
})

test('without a path there is nothing to wait for: a usage error says so', () => {
  const server = hookServer()
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  function Shown(): ReactNode {
    // @ts-expect-error -- JavaScript has no types to say it
    return useRun(null).data.id
  }
  const { container } = render(
    <RunsProvider client={server.client}>
      <Boundary>
        <Shown />
      </Boundary>
    </RunsProvider>,
  )
  expect(container.textContent).toBe('usage')
  error.mockRestore()
  expect(server.requests).toEqual([])
})

test('every result has data, and no hook takes enabled: false', () => {
  const check = (): void => {
    const run = useRun('entity/project/run')
    expectTypeOf(run.status).toEqualTypeOf<'error' | 'success'>()
    expectTypeOf(run.data.config).toEqualTypeOf<Readonly<Record<string, unknown>>>()
    if (run.status === 'error') expectTypeOf(run.error).toEqualTypeOf<RunsError>()
    expectTypeOf(useHistory('entity/project/run', { keys: ['loss'] }).data.rows).toExtend<
      readonly unknown[]
    >()
    expectTypeOf(useFileText('entity/project/run', 'config.yaml').data.text).toBeString()
    // @ts-expect-error -- without a path nothing could be there
    useRun(null)
    // @ts-expect-error -- nor where nothing is asked for
    useRun('entity/project/run', { enabled: false })
  }
  expect(check).toBeTypeOf('function')
})
