import { Artifact, createRunsClient, getFile, isRunsError, loadRun, type RunsClient } from '@x/runs-core'
import { startServer, type TestServer } from '@x/test-kit'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WireWriter } from '../../runs-core/test/wireWriter.ts'
import {
  RunsProvider,
  useDeleteRun,
  useFiles,
  useLogArtifact,
  useLoggedArtifacts,
  useRun,
  useUpdateRun,
  useUploadFile,
} from '../src/index.ts'

afterEach(cleanup)

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

const below = (client: RunsClient) => ({
  wrapper: ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <RunsProvider client={client}>{children}</RunsProvider>
    </StrictMode>
  ),
})
const fields = ['abort', 'data', 'error', 'mutate', 'mutateAsync', 'progress', 'reset', 'status']

test('C40 (mutations): useUploadFile: idle, pending with progress, success; what is looked at is asked for once more', async () => {
  const { path } = await WireWriter.begin(server)
  const client = createRunsClient(server.clientOptions)
  const seen: string[] = []
  const { result } = renderHook(() => {
    const upload = useUploadFile()
    seen.push(`${upload.status} ${upload.progress?.sentBytes ?? '-'}`)
    return { upload, files: useFiles(path) }
  }, below(client))
  await waitFor(() => expect(result.current.files.status).toBe('success'))
  expect(result.current.files.data?.nodes).toEqual([])
  const { mutate } = result.current.upload
  expect(Object.keys(result.current.upload).sort()).toEqual(fields)

  const source = new TextEncoder().encode('a,b\n')
  act(() => mutate({ path, source, name: 'out/table.csv' }))
  expect(result.current.upload.status).toBe('pending')
  await waitFor(() => expect(result.current.upload.status).toBe('success'))
  expect(result.current.upload).toMatchObject({ error: null, data: { name: 'out/table.csv', sizeBytes: 4 } })
  expect(Object.isFrozen(result.current.upload.data)).toBe(true)
  expect(result.current.upload.progress).toEqual({ sentBytes: 4, sizeBytes: 4 })
  expect(seen).toContain('pending 4')
  expect(result.current.upload.mutate).toBe(mutate)
  await waitFor(() =>
    expect(result.current.files.data?.nodes.map(({ name }) => name)).toEqual(['out/table.csv']),
  )
  expect((await getFile(client, path, 'out/table.csv')).sizeBytes).toBe(4)

  act(() => result.current.upload.reset())
  expect(result.current.upload).toMatchObject({
    status: 'idle',
    data: undefined,
    error: null,
    progress: null,
  })
})

test('C40 (mutations): useLogArtifact logs a draft with progress, and the list of the run has it then', async () => {
  const { path } = await WireWriter.begin(server)
  const client = createRunsClient(server.clientOptions)
  const { result } = renderHook(
    () => ({ log: useLogArtifact(), list: useLoggedArtifacts(path) }),
    below(client),
  )
  await waitFor(() => expect(result.current.list.data?.nodes).toEqual([]))
  const artifact = new Artifact({ name: 'data', type: 'dataset' })
    .addFile(new TextEncoder().encode('a,b'), { name: 'a.csv' })
    .addFile(new TextEncoder().encode('more'), { name: 'b.csv' })
  act(() => result.current.log.mutate({ path, artifact, aliases: ['best'] }))
  await waitFor(() => expect(result.current.log.status).toBe('success'))
  expect(result.current.log.data).toMatchObject({ name: 'data:v0', fileCount: 2, state: 'COMMITTED' })
  expect(result.current.log.data?.aliases).toEqual(expect.arrayContaining(['best', 'latest']))
  expect(result.current.log.progress).toEqual({ bytes: 7, totalBytes: 7, files: 2, totalFiles: 2 })
  await waitFor(() => expect(result.current.list.data?.nodes.map(({ name }) => name)).toEqual(['data:v0']))
})

test('C40 (mutations): mutate never rejects, mutateAsync does, and both say what went wrong in error', async () => {
  const client = createRunsClient(server.clientOptions)
  const { result } = renderHook(() => useUpdateRun(), below(client))
  const variables = { path: 'local/nothing/none', patch: { notes: 'x' } }
  act(() => result.current.mutate(variables))
  await waitFor(() => expect(result.current.status).toBe('error'))
  expect(result.current.error?.code).toBe('notFound')
  await act(async () => {
    await expect(result.current.mutateAsync(variables)).rejects.toSatisfy((error) =>
      isRunsError(error, 'notFound'),
    )
  })
})

test('C40 (mutations): useUpdateRun changes a run and what shows it; a conflict is an error', async () => {
  const { path } = await WireWriter.begin(server, { notes: 'first' })
  const client = createRunsClient(server.clientOptions)
  const { result } = renderHook(() => ({ update: useUpdateRun(), run: useRun(path) }), below(client))
  await waitFor(() => expect(result.current.run.status).toBe('success'))
  const base = result.current.run.data
  act(() => result.current.update.mutate({ path, patch: { notes: 'second' } }))
  await waitFor(() => expect(result.current.run.data?.notes).toBe('second'))
  expect(result.current.update.data?.notes).toBe('second')
  act(() => result.current.update.mutate({ path, patch: { notes: 'third' }, ...(base && { base }) }))
  await waitFor(() => expect(result.current.update.error?.code).toBe('conflict'))
  expect((await loadRun(client, path)).notes).toBe('second')
})

test('C40 (mutations): useDeleteRun: the run is gone, and what shows it says so', async () => {
  const { path } = await WireWriter.begin(server)
  const client = createRunsClient(server.clientOptions)
  const { result } = renderHook(() => ({ remove: useDeleteRun(), run: useRun(path) }), below(client))
  await waitFor(() => expect(result.current.run.status).toBe('success'))
  act(() => result.current.remove.mutate({ path, dryRun: true }))
  await waitFor(() => expect(result.current.remove.data?.deleted).toBe(false))
  act(() => result.current.remove.mutate({ path }))
  await waitFor(() => expect(result.current.remove.data?.deleted).toBe(true))
  await waitFor(() => expect(result.current.run.error?.code).toBe('notFound'))
})

test('C14 (hooks): abort ends the call; a component that unmounts ends nothing; another call is told of alone', async () => {
  const waiting: { signal: AbortSignal; answer: () => void }[] = []
  const client = createRunsClient({
    baseUrl: 'http://localhost',
    fetch: (_input, init) =>
      new Promise((resolve, reject) => {
        const signal = init?.signal ?? new AbortController().signal
        signal.addEventListener('abort', () => reject(signal.reason))
        waiting.push({ signal, answer: () => resolve(new Response('no', { status: 403 })) })
      }),
  })
  const { result, unmount } = renderHook(() => useUpdateRun(), below(client))
  const variables = { path: 'entity/project/run', patch: { notes: 'x' } }
  act(() => result.current.mutate(variables))
  await waitFor(() => expect(waiting.length).toBe(1))
  act(() => result.current.abort())
  await waitFor(() => expect(result.current.error?.code).toBe('aborted'))
  expect(waiting[0]?.signal.aborted).toBe(true)

  act(() => result.current.mutate(variables))
  act(() => result.current.mutate({ ...variables, path: 'entity/project/other' }))
  await waitFor(() => expect(waiting.length).toBe(3))
  await act(async () => waiting[1]?.answer())
  expect(result.current.status).toBe('pending')
  unmount()
  expect(waiting[2]?.signal.aborted).toBe(false)
  waiting[2]?.answer()
})
