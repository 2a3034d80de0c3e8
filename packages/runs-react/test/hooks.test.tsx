import { type LiveOptions, type LiveResult, RunsError } from '@x/runs-core'
import { act, cleanup, render, renderHook, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, describe, expect, expectTypeOf, test } from 'vitest'
import { RunsProvider, useRun, useRuns, useRunsClient } from '../src/index.ts'
import { type EveryHook, everyHook } from './everyHook.ts'
import { type HookServer, hookServer } from './hookServer.ts'

afterEach(cleanup)

/** Renders a hook below a provider and keeps what each render saw. */
function renderLive(server: HookServer, hook: EveryHook, first: string | null, options?: LiveOptions) {
  const seen: ReturnType<EveryHook['use']>[] = []
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RunsProvider client={server.client}>{children}</RunsProvider>
  )
  const rendered = renderHook(
    ({ name }: { name: string | null }) => {
      const result = hook.use(name, options)
      seen.push(result)
      return result
    },
    { wrapper, initialProps: { name: first } },
  )
  return { ...rendered, seen }
}

const done = (result: { current: LiveResult<unknown> }) =>
  waitFor(() => expect(result.current.status).not.toBe('pending'))

describe.each(everyHook)('C40 (shared suite): $name', (hook) => {
  test('loading, then data, in two renders', async () => {
    const server = hookServer()
    const { result, seen } = renderLive(server, hook, 'a')
    expect(result.current).toMatchObject({
      status: 'pending',
      data: undefined,
      error: null,
      isFetching: true,
    })
    await done(result)
    expect(result.current).toMatchObject({ status: 'success', error: null, isFetching: false, from: 'a' })
    expect(result.current.dataUpdatedAt).toBeGreaterThan(0)
    expect(seen.map(({ status }) => status)).toEqual(['pending', 'success'])
    expect(server.requests.map(({ operation }) => operation)).toEqual([hook.operation])
  })

  test('data is plain and frozen', async () => {
    const { result } = renderLive(hookServer(), hook, 'a')
    await done(result)
    expect(unfrozen(result.current.data)).toEqual([])
  })

  test('an error has a code, and refetch heals it', async () => {
    const server = hookServer()
    server.fail(403)
    const { result } = renderLive(server, hook, 'a')
    await done(result)
    expect(result.current).toMatchObject({ status: 'error', data: undefined, isFetching: false })
    expect(result.current.error).toBeInstanceOf(RunsError)
    expect(result.current.error?.code).toBe('permission')
    server.fail(null)
    act(() => result.current.refetch())
    await waitFor(() => expect(result.current.status).toBe('success'))
    expect(result.current.from).toBe('a')
  })

  test('unmounting aborts the request', async () => {
    const server = hookServer()
    server.hold()
    const { unmount } = renderLive(server, hook, 'a')
    await waitFor(() => expect(server.requests.length).toBe(1))
    expect(server.requests[0]?.signal.aborted).toBe(false)
    unmount()
    await waitFor(() => expect(server.requests[0]?.signal.aborted).toBe(true))
  })

  test('a changed path: its data at once or none, and a late answer to the path before is dropped', async () => {
    const server = hookServer()
    const release = server.hold()
    const { result, rerender, seen } = renderLive(server, hook, 'a')
    await waitFor(() => expect(server.requests.length).toBe(1))
    rerender({ name: 'b' })
    await waitFor(() => expect(server.requests.length).toBe(2))
    const isB = ({ text }: { text: string }) => text.includes('"b"')
    await act(() => release(isB))
    await done(result)
    expect(result.current.from).toBe('b')
    await act(() => release())
    expect(result.current.from).toBe('b')
    rerender({ name: 'a' })
    expect(result.current).toMatchObject({ status: 'pending', data: undefined })
    await done(result)
    expect(result.current.from).toBe('a')
    const afterMove = seen.slice(seen.findIndex(({ from }) => from === 'b'))
    expect(afterMove.map(({ from }) => from)).toEqual(['b', undefined, 'a'])
  })

  test('keepPrevious shows the data of the path before, and says so', async () => {
    const server = hookServer()
    const { result, rerender } = renderLive(server, hook, 'a', { keepPrevious: true })
    await done(result)
    rerender({ name: 'b' })
    expect(result.current).toMatchObject({ status: 'success', isPrevious: true, isFetching: true, from: 'a' })
    await waitFor(() => expect(result.current.from).toBe('b'))
    expect(result.current).toMatchObject({ status: 'success', isPrevious: false, isFetching: false })
  })

  test('a null path and enabled: false send nothing', async () => {
    const server = hookServer()
    const none = renderLive(server, hook, null)
    const off = renderLive(server, hook, 'a', { enabled: false })
    await new Promise((resolve) => setTimeout(resolve, 10))
    for (const { result } of [none, off]) {
      expect(result.current).toMatchObject({
        status: 'idle',
        data: undefined,
        error: null,
        isFetching: false,
      })
    }
    expect(server.requests).toEqual([])
    none.rerender({ name: 'a' })
    await waitFor(() => expect(none.result.current.from).toBe('a'))
  })

  test('StrictMode mounts twice and asks once', async () => {
    const server = hookServer()
    let latest: ReturnType<EveryHook['use']> | undefined
    function Shown(): null {
      latest = hook.use('a')
      return null
    }
    render(
      <StrictMode>
        <RunsProvider client={server.client}>
          <Shown />
          <Shown />
        </RunsProvider>
      </StrictMode>,
    )
    await waitFor(() => expect(latest?.status).toBe('success'))
    expect(server.requests.length).toBe(1)
    expect(server.requests[0]?.signal.aborted).toBe(false)
  })

  test('a render with equal options asks nothing and gives the same result', async () => {
    const server = hookServer()
    const { result, rerender } = renderLive(server, hook, 'a')
    await done(result)
    const { data, refetch } = result.current
    rerender({ name: 'a' })
    expect(result.current.data).toBe(data)
    expect(result.current.refetch).toBe(refetch)
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(server.requests.length).toBe(1)
  })
})

test('another client: the hook moves to it', async () => {
  const [one, other] = [hookServer(), hookServer()]
  let server = one
  const { result, rerender } = renderHook(() => useRun('entity/project/a'), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <RunsProvider client={server.client}>{children}</RunsProvider>
    ),
  })
  await waitFor(() => expect(result.current.status).toBe('success'))
  server = other
  rerender()
  await waitFor(() => expect(other.requests.length).toBe(1))
  await waitFor(() => expect(result.current.status).toBe('success'))
})

test('outside of a provider there is a usage error that names the fix', () => {
  expect(() => renderHook(() => useRunsClient())).toThrow(/RunsProvider/)
})

test.each(everyHook)('$name: every member of the result has every field', async (hook) => {
  const server = hookServer()
  const fields = ['data', 'dataUpdatedAt', 'error', 'isFetching', 'isPrevious', 'refetch', 'status']
  const results = new Map<string, LiveResult<unknown>>()
  const see = (result: ReturnType<EveryHook['use']>): void => {
    const { from: _from, ...fieldsOfResult } = result
    results.set(result.status, fieldsOfResult)
  }
  const { seen, result, rerender } = renderLive(server, hook, null)
  rerender({ name: 'a' })
  await done(result)
  server.fail(403)
  rerender({ name: 'b' })
  await waitFor(() => expect(result.current.status).toBe('error'))
  seen.forEach(see)
  expect([...results.keys()].sort()).toEqual(['error', 'idle', 'pending', 'success'])
  for (const [status, one] of results) expect(Object.keys(one).sort(), status).toEqual(fields)
})

test('C26 (list hooks): useRuns asks for lite runs', async () => {
  const server = hookServer()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RunsProvider client={server.client}>{children}</RunsProvider>
  )
  const { result } = renderHook(() => useRuns('entity/a'), { wrapper })
  await waitFor(() => expect(result.current.status).toBe('success'))
  expect(server.requests.map(({ operation }) => operation)).toEqual(['ListRunsLite'])
  for (const node of result.current.data?.nodes ?? [])
    for (const heavy of ['config', 'rawConfig', 'summary', 'systemMetrics', 'historyKeys'])
      expect(heavy in node).toBe(false)
})

test('the result narrows by status, and every member has every field', () => {
  const check = (result: ReturnType<typeof useRun>): void => {
    const { status, data, error } = result
    type Member = Extract<typeof result, { status: typeof status }>
    expectTypeOf<keyof Member>().toEqualTypeOf<
      'status' | 'data' | 'error' | 'isFetching' | 'isPrevious' | 'dataUpdatedAt' | 'refetch'
    >()
    if (status === 'success') expectTypeOf(data.config).toEqualTypeOf<Readonly<Record<string, unknown>>>()
    if (status === 'error') expectTypeOf(error).toEqualTypeOf<RunsError>()
    if (status === 'idle' || status === 'pending') expectTypeOf(data).toEqualTypeOf<undefined>()
    // @ts-expect-error -- lists are lite: no config there
    type _NoConfig = NonNullable<ReturnType<typeof useRuns>['data']>['nodes'][number]['config']
  }
  expect(check).toBeTypeOf('function')
})

/** The parts of a value that are neither frozen nor plain. */
function unfrozen(value: unknown, at = 'data'): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  const proto: unknown = Object.getPrototypeOf(value)
  const isPlain = Array.isArray(value) || proto === Object.prototype
  const own = isPlain && Object.isFrozen(value) ? [] : [at]
  return [...own, ...Object.entries(value).flatMap(([key, part]) => unfrozen(part, `${at}.${key}`))]
}
