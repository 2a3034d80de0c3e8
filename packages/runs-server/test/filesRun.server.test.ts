import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { RunsServer } from '../src/index.ts'
import { basic, graphql, localApiKey, makeRun, openServer, readRun } from './wireClient.ts'

const createFiles = `mutation ($run: String!, $files: [String!]!) {
  createRunFiles(input: { entityName: "local", projectName: "p", runName: $run, files: $files }) {
    runID uploadHeaders files { name uploadUrl }
  }
}`

async function askUploads(
  server: RunsServer,
  run: string,
  files: string[],
): Promise<{ name: string; uploadUrl: string }[]> {
  const { data, errors } = await graphql(server, createFiles, { run, files })
  if (errors) throw new Error(errors[0]?.message)
  return data.createRunFiles.files
}

const put = (
  server: RunsServer,
  url: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Response> => server.fetch(new Request(url, { method: 'PUT', body, headers }))

async function upload(server: RunsServer, run: string, name: string, body: BodyInit): Promise<Response> {
  const [file] = await askUploads(server, run, [name])
  return put(server, file?.uploadUrl ?? '', body)
}

const md5 = (text: string): string => createHash('md5').update(text).digest('base64')
const fields =
  'fileCount files { totalCount edges { node { id name sizeBytes md5 mimetype updatedAt url directUrl } } }'

async function names(server: RunsServer, run: string, args = ''): Promise<string[]> {
  const { files } = await readRun(server, run, `files${args} { edges { node { name } } }`)
  return files.edges.map(({ node }: { node: { name: string } }) => node.name)
}

it('createRunFiles answers as many files as asked, under the same names, and each PUT shows its file at once', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'r')
  const asked = ['b.txt', 'media/images/ünï %20?.png', 'a.json', 'b.txt', 'empty']
  const { data } = await graphql(server, createFiles, { run: 'r', files: asked })
  const { runID, uploadHeaders, files } = data.createRunFiles
  expect([runID, uploadHeaders]).toEqual([id, []])
  expect(files.map(({ name }: { name: string }) => name)).toEqual(asked)
  expect(await readRun(server, 'r', fields)).toEqual({ fileCount: 0, files: { totalCount: 0, edges: [] } })

  const answer = await put(server, files[1].uploadUrl, 'picture')
  expect([answer.status, answer.headers.get('etag')]).toEqual([
    200,
    `"${createHash('md5').update('picture').digest('hex')}"`,
  ])
  await put(server, files[4].uploadUrl, '')
  const { fileCount, files: listed } = await readRun(server, 'r', fields)
  expect(fileCount).toBe(2)
  const nodes = listed.edges.map(({ node }: { node: Record<string, unknown> }) => node)
  expect(nodes).toMatchObject([
    { name: 'empty', sizeBytes: 0, md5: md5('') },
    { name: 'media/images/ünï %20?.png', sizeBytes: 7, md5: md5('picture'), mimetype: 'image/png' },
  ])
  expect(nodes[1].updatedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)

  const byKey = await server.fetch(
    new Request(nodes[1].url, { headers: { authorization: basic(localApiKey) } }),
  )
  const bySignature = await server.fetch(new Request(nodes[1].directUrl))
  expect([await byKey.text(), await bySignature.text()]).toEqual(['picture', 'picture'])
  expect((await server.fetch(new Request(nodes[1].url))).status).toBe(401)
  const empty = await server.fetch(new Request(nodes[0].directUrl))
  expect([empty.status, empty.headers.get('content-length'), await empty.text()]).toEqual([200, '0', ''])
  expect((await graphql(server, createFiles, { run: 'r', files: [] })).data.createRunFiles.files).toEqual([])
})

it('a file is replaced by the next upload, a repeated upload changes nothing', async () => {
  const server = await openServer()
  await makeRun(server, 'r')
  const [file] = await askUploads(server, 'r', ['log.txt'])
  const url = file?.uploadUrl ?? ''
  await put(server, url, 'first')
  const { files: before } = await readRun(server, 'r', fields)
  const reader = (await server.fetch(new Request(before.edges[0].node.directUrl))).body?.getReader()
  for (let time = 0; time < 2; time++) expect((await put(server, url, 'second, longer')).status).toBe(200)
  const { fileCount, files: after } = await readRun(server, 'r', fields)
  expect([fileCount, after.edges[0].node.sizeBytes]).toEqual([1, 14])
  expect(after.edges[0].node.id).toBe(before.edges[0].node.id)
  // Who was reading reads what it began with.
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
})

it('files by names, by a leading ./, by pattern and by type, in the order of their names, in pages', async () => {
  const server = await openServer()
  await makeRun(server, 'r')
  await makeRun(server, 'other')
  for (const name of ['c.json', 'a.txt', 'deep/b.json', 'a_b.txt']) await upload(server, 'r', name, name)
  await upload(server, 'other', 'a.txt', 'x')

  expect(await names(server, 'r')).toEqual(['a.txt', 'a_b.txt', 'c.json', 'deep/b.json'])
  expect(await names(server, 'r', '(names: [])')).toHaveLength(4)
  expect(await names(server, 'r', '(names: ["./a.txt", "nope", "c.json"])')).toEqual(['a.txt', 'c.json'])
  expect(await names(server, 'r', '(names: ["nope"])')).toEqual([])
  expect(await names(server, 'r', '(names: ["../a.txt"])')).toEqual([])
  expect(await names(server, 'r', '(pattern: "%.json")')).toEqual(['c.json', 'deep/b.json'])
  expect(await names(server, 'r', '(pattern: "a_txt")')).toEqual(['a.txt'])
  expect(await names(server, 'r', String.raw`(pattern: "a\\_%")`)).toEqual(['a_b.txt'])
  expect(await names(server, 'r', '(contentType: ["application/json"])')).toEqual(['c.json', 'deep/b.json'])

  const seen: string[] = []
  let after: string | null = null
  for (let page = 0; page < 10; page++) {
    const args: string = `(first: 3${after ? `, after: "${after}"` : ''})`
    const { files } = await readRun(
      server,
      'r',
      `files${args} { totalCount edges { node { name } } pageInfo { endCursor hasNextPage } }`,
    )
    expect(files.totalCount).toBe(4 + Math.min(page, 1))
    seen.push(...files.edges.map(({ node }: { node: { name: string } }) => node.name))
    after = files.pageInfo.endCursor
    if (!files.pageInfo.hasNextPage) break
    // A file that comes in front of the page that was read moves nothing.
    await upload(server, 'r', 'a', 'late')
  }
  expect(seen).toEqual(['a.txt', 'a_b.txt', 'c.json', 'deep/b.json'])
  const { errors } = await graphql(
    server,
    'query { project(name: "p") { run(name: "r") { files(after: "no cursor") { totalCount } } } }',
  )
  expect(errors?.[0]?.message).toMatch('cursor')
})

it('files are deleted by id, again without an error, and with their run', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'r')
  await upload(server, 'r', 'a.txt', 'a')
  await upload(server, 'r', 'b.txt', 'b')
  const { files } = await readRun(server, 'r', fields)
  const [a, b] = files.edges.map(({ node }: { node: { id: string; directUrl: string } }) => node)
  const deleteFiles =
    'mutation ($files: [ID!]!, $projectId: Int) { deleteFiles(input: { files: $files, projectId: $projectId }) { success } }'
  for (let time = 0; time < 2; time++) {
    const { data } = await graphql(server, deleteFiles, { files: [a.id], projectId: '1' })
    expect(data.deleteFiles.success).toBe(true)
  }
  expect(await names(server, 'r')).toEqual(['b.txt'])
  expect((await server.fetch(new Request(a.directUrl))).status).toBe(404)
  expect((await graphql(server, deleteFiles, { files: ['bm9uZTox'] })).errors?.[0]?.message).toMatch(
    'not the id',
  )

  const [late] = await askUploads(server, 'r', ['late.txt'])
  await graphql(server, 'mutation ($id: ID!) { deleteRun(input: { id: $id }) { clientMutationId } }', { id })
  expect((await server.fetch(new Request(b.directUrl))).status).toBe(404)
  expect((await put(server, late?.uploadUrl ?? '', 'late')).status).toBe(404)
})

it('markRunFilesUploaded and createRunFiles of a run that is not there are errors, never null', async () => {
  const server = await openServer()
  await makeRun(server, 'r')
  const mark =
    'mutation ($run: String!) { markRunFilesUploaded(input: { entityName: "local", projectName: "p", runName: $run, files: ["a"] }) { success } }'
  expect((await graphql(server, mark, { run: 'r' })).data.markRunFilesUploaded).toEqual({ success: true })
  expect((await graphql(server, mark, { run: 'no' })).errors?.[0]?.message).toMatch('not found')
  const { data, errors } = await graphql(server, createFiles, { run: 'no', files: ['a'] })
  expect([data.createRunFiles, errors?.[0]?.message]).toEqual([null, 'run local/p/no not found'])
})

it('a name that leads out of the folder gets no URL, and a URL made by hand none either', async () => {
  const server = await openServer()
  await makeRun(server, 'r')
  const bad = [
    '../up.txt',
    '/etc/passwd',
    'a/../../b',
    'a\\..\\b',
    'nul\u0000',
    '..',
    '.',
    '',
    'C:/x',
    'half\ud800',
  ]
  const files = await askUploads(server, 'r', [...bad, 'fine.txt'])
  expect(files.map(({ uploadUrl }) => uploadUrl === null)).toEqual([...bad.map(() => true), false])
  const own = files.at(-1)?.uploadUrl ?? ''
  for (const name of ['..%2Fup.txt', '%2e%2e%2fup.txt', 'a%5Cb', 'x%00']) {
    expect((await put(server, own.replace('fine.txt', name), 'x')).status).toBe(403)
  }
  const authorization = basic(localApiKey)
  for (const name of ['..%2Ffine.txt', 'a%5Cb', 'x%00']) {
    const url = `${server.url}/files/local/p/r/${name}`
    expect((await server.fetch(new Request(url, { headers: { authorization } }))).status).toBe(400)
  }
  expect(await names(server, 'r')).toEqual([])
})
