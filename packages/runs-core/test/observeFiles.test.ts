import { fakeClock, readRequest } from '@x/test-kit'
import { expect, onTestFinished, test } from 'vitest'
import { createRunsClient, observeFiles } from '../src/index.ts'

test('C42 (files): a file that has not changed keeps its signed URL, and a poll that brings nothing changes nothing', async () => {
  const clock = fakeClock()
  let answers = 0
  let md5 = 'first'
  const client = createRunsClient({
    baseUrl: 'http://localhost',
    _clock: clock,
    fetch: async (input, init) => {
      expect(readRequest(input, init).variables).toMatchObject({ pattern: '%.txt', first: 10 })
      answers += 1
      const node = {
        id: 'node',
        name: 'a.txt',
        sizeBytes: '1',
        mimetype: 'text/plain',
        md5,
        updatedAt: null,
        url: 'http://localhost/files/a.txt',
        directUrl: `http://localhost/files/a.txt?token=${answers}`,
      }
      const files = { edges: [{ cursor: '1', node }], pageInfo: { endCursor: null, hasNextPage: false } }
      return Response.json({ data: { project: { run: { fileCount: 1, projectId: '1', files } } } })
    },
  })
  const options = { pattern: '%.txt', pageSize: 10, live: true, pollIntervalMs: 1_000 }
  const observer = observeFiles(client, 'entity/project/run', options)
  let renders = 0
  onTestFinished(observer.subscribe(() => (renders += 1)))
  const token = (): string | undefined => observer.getSnapshot().data?.nodes[0]?.directUrl.slice(-1)
  await clock.advance(0)
  expect(token()).toBe('1')
  await clock.advance(3_000)
  expect([answers, renders, token()]).toEqual([4, 1, '1'])
  md5 = 'second'
  await clock.advance(1_000)
  expect([renders, token()]).toEqual([2, '5'])
  observer.getSnapshot().refetch()
  await clock.advance(0)
  expect(token()).toBe('6')
})
