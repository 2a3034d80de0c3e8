import { createRunsClient, uploadFile } from '@x/runs-core'
import { countingFetch, startServer } from '@x/test-kit'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { logArtifact } from '../../runs-core/test/loggedArtifact.ts'
import { mutate, WireWriter } from '../../runs-core/test/wireWriter.ts'
import {
  RunsProvider,
  useArtifact,
  useArtifactFiles,
  useArtifactFileText,
  useArtifactRuns,
  useFileText,
} from '../src/index.ts'

afterEach(cleanup)

test('C38 (hooks): an artifact by its name, its files, and the runs at both ends; StrictMode asks once', async () => {
  const server = await startServer()
  const maker = await WireWriter.begin(server, { displayName: 'maker' })
  const [entity = '', project = '', run = ''] = maker.path.split('/')
  const id = await logArtifact(server, maker, { 'a/b.txt': 'text', 'c.bin': 'more' }, { name: 'data' })
  const user = await WireWriter.begin(server, { project, displayName: 'user' })
  const input = { entityName: entity, projectName: project, runName: user.path.split('/')[2], artifactID: id }
  await mutate(
    server,
    'mutation($input: UseArtifactInput!) { useArtifact(input: $input) { artifact { id } } }',
    { input },
    'useArtifact',
  )
  const fetch = countingFetch(server.fetch)
  const client = createRunsClient({ ...server.clientOptions, fetch })
  const path = `${entity}/${project}/data:latest`
  const { result } = renderHook(
    () => {
      const { data } = useArtifact(path)
      // What an artifact gives is a path too; until it is there, nothing is asked.
      return { data, files: useArtifactFiles(data, { pageSize: 1 }), runs: useArtifactRuns(data) }
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <StrictMode>
          <RunsProvider client={client}>{children}</RunsProvider>
        </StrictMode>
      ),
    },
  )
  await waitFor(() => expect(result.current.runs.status).toBe('success'))
  await waitFor(() => expect(result.current.files.status).toBe('success'))
  expect(result.current.data).toMatchObject({ id, name: 'data:v0', fileCount: 2 })
  expect(result.current.files.data).toMatchObject({
    nodes: [{ name: 'a/b.txt', sizeBytes: 4 }],
    pageInfo: { hasNextPage: true },
    totalCount: 2,
  })
  const { data } = result.current.runs
  expect(data?.loggedBy).toMatchObject({ run, displayName: 'maker' })
  expect(data?.usedBy.nodes.map(({ displayName }) => displayName)).toEqual(['user'])
  expect(Object.isFrozen(data?.usedBy.nodes)).toBe(true)
  expect(fetch.requests).toBe(4)

  const byName = renderHook(() => useArtifactFiles(path), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <RunsProvider client={client}>{children}</RunsProvider>
    ),
  })
  await waitFor(() => expect(byName.result.current.data?.nodes.length).toBe(2))
})

test('C40 (text): the text of a file of a run and of an artifact, or its beginning; a file that is not there', async () => {
  const server = await startServer()
  const logged = await WireWriter.begin(server)
  await logArtifact(server, logged, { 'readme.md': 'grüße' }, { name: 'data' })
  const fetch = countingFetch(server.fetch)
  const client = createRunsClient({ ...server.clientOptions, fetch })
  await uploadFile(client, logged.path, new TextEncoder().encode('lr: 0.1'), { name: 'config.yaml' })
  fetch.reset()
  const artifact = `${logged.path.split('/').slice(0, 2).join('/')}/data:v0`
  const { result, unmount } = renderHook(
    () => ({
      whole: useFileText(logged.path, 'config.yaml'),
      part: useFileText(logged.path, 'config.yaml', { maxBytes: 2 }),
      none: useFileText(logged.path, 'none.txt'),
      readme: useArtifactFileText(artifact, 'readme.md'),
      missing: useArtifactFileText(artifact, 'none.md'),
    }),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <StrictMode>
          <RunsProvider client={client}>{children}</RunsProvider>
        </StrictMode>
      ),
    },
  )
  const all = () => Object.values(result.current)
  await waitFor(() => expect(all().map(({ status }) => status)).not.toContain('pending'))
  expect(all().map(({ data, error }) => error?.code ?? [data?.text, data?.isWhole])).toEqual([
    ['lr: 0.1', true],
    ['lr', false],
    'notFound',
    ['grüße', true],
    'notFound',
  ])
  expect(Object.isFrozen(result.current.whole.data)).toBe(true)
  const { whole } = result.current
  fetch.reset()
  whole.refetch()
  await waitFor(() => expect(fetch.requests).toBe(2))
  expect(result.current.whole.data).toBe(whole.data)
  unmount()
})
