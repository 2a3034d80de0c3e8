import { gzipSync } from 'node:zlib'
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { expect, it } from 'vitest'
import { typeDefs } from '../src/generated/schema.ts'
import { basic, graphql, localApiKey, makeRun, openServer, post, upsert } from './wireClient.ts'

const viewerQuery = '{ viewer { id username entity email flags admin teams { edges { node { name } } } } }'

it('answers the viewer as the clients need it: flags a JSON text, entity, teams', async () => {
  const server = await openServer()
  const { data } = await graphql(server, viewerQuery)
  expect(data.viewer).toEqual({
    id: expect.any(String),
    username: 'local',
    entity: 'local',
    email: expect.any(String),
    flags: '{}',
    admin: false,
    teams: { edges: [{ node: { name: 'local' } }] },
  })
})

it.each([
  ['Basic api:<key>', { authorization: basic(localApiKey) }, 200],
  ['Bearer <key>', { authorization: `Bearer ${localApiKey}` }, 200],
  ['a wrong key', { authorization: basic('k'.repeat(40)) }, 401],
  ['no key', { authorization: '' }, 401],
  ['an unknown scheme', { authorization: 'Digest x' }, 401],
  ['broken base64', { authorization: 'Basic !!!' }, 401],
])('%s gets its status', async (_name, headers, status) => {
  const server = await openServer()
  const response = await post(server, '/graphql', { query: '{ viewer { id } }' }, headers)
  expect(response.status).toBe(status)
  if (status === 401) expect((await response.json()).errors[0].message).toMatch(/key/i)
})

it('lets in only the keys that it was given', async () => {
  const key = 'a'.repeat(40)
  const server = await openServer({ apiKeys: [key] })
  const status = async (authorization: string) =>
    (await post(server, '/graphql', { query: '{ viewer { id } }' }, { authorization })).status
  expect(await status(basic(key))).toBe(200)
  expect(await status(basic(localApiKey))).toBe(401)
})

it('takes the fixed local key only under a name of this machine, and does not start without keys elsewhere', async () => {
  const server = await openServer()
  const at = (origin: string) =>
    server.fetch(
      new Request(`${origin}/graphql`, {
        method: 'POST',
        headers: { authorization: basic(localApiKey), 'content-type': 'application/json' },
        body: '{"query":"{ viewer { id } }"}',
      }),
    )
  expect((await at('http://localhost:1234')).status).toBe(200)
  expect((await at('http://127.0.0.1')).status).toBe(200)
  expect((await at('http://runs.example.com')).status).toBe(401)
  await expect(openServer({ host: '0.0.0.0', port: 0 })).rejects.toThrow(/apiKeys/)
})

it.each([
  ['not JSON', '{"query":', 400],
  ['an array', '[]', 400],
  ['no query', '{"variables":{}}', 400],
  ['variables that are a list', '{"query":"{ viewer { id } }","variables":[]}', 400],
  ['an operationName that is a number', '{"query":"{ viewer { id } }","operationName":1}', 400],
  ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400],
])('%s is 4xx with a message', async (_name, body, status) => {
  const server = await openServer()
  const response = await server.fetch(
    new Request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { authorization: basic(localApiKey) },
      body,
    }),
  )
  expect(response.status).toBe(status)
  expect((await response.json()).errors[0].message).toEqual(expect.any(String))
})

it('bodies up to 32 MiB are read, 413 above, before and after decompression', async () => {
  const server = await openServer()
  const body = (size: number) =>
    JSON.stringify({ query: '{ viewer { id } }', variables: { pad: 'x'.repeat(size) } })
  expect((await post(server, '/graphql', body(31 * 1024 * 1024))).status).toBe(200)
  expect((await post(server, '/graphql', body(32 * 1024 * 1024))).status).toBe(413)
  const zipped = async (size: number) =>
    server.fetch(
      new Request(`${server.url}/graphql`, {
        method: 'POST',
        headers: { authorization: basic(localApiKey), 'content-encoding': 'gzip' },
        body: gzipSync(body(size)),
      }),
    )
  expect((await zipped(1024)).status).toBe(200)
  expect((await zipped(40 * 1024 * 1024)).status).toBe(413)
})

it('a body that is not what its Content-Encoding says is 400, an unknown one 415', async () => {
  const server = await openServer()
  const body = { query: '{ viewer { id } }' }
  expect((await post(server, '/graphql', body, { 'content-encoding': 'gzip' })).status).toBe(400)
  expect((await post(server, '/graphql', body, { 'content-encoding': 'br' })).status).toBe(415)
})

it('GraphQL errors are 200 with errors: unknown fields, syntax, unknown operations', async () => {
  const server = await openServer()
  for (const query of ['{ nothing }', '{ viewer {', 'query A { viewer { id } } query B { viewer { id } }']) {
    const response = await post(server, '/graphql', { query })
    expect(response.status).toBe(200)
    const answer = await response.json()
    expect(answer.errors[0].message).toEqual(expect.any(String))
    expect(answer.data).toBeNull()
  }
})

it('an empty operationName counts as none, undeclared variables are ignored', async () => {
  const server = await openServer()
  const response = await post(server, '/graphql', {
    query: 'query Viewer { viewer { entity } }',
    variables: { undeclared: null, other: 3 },
    operationName: '',
  })
  expect(await response.json()).toEqual({ data: { viewer: { entity: 'local' } } })
})

it('null input fields are dropped, those that the schema does not know too; other unknown fields are errors', async () => {
  const server = await openServer()
  const { bucket } = await upsert(server, { modelName: 'p', name: 'a', notes: null, storageRegion: null })
  expect(bucket.name).toBe('a')
  await expect(upsert(server, { modelName: 'p', name: 'a', storageRegion: 'eu' })).rejects.toThrow(
    /storageRegion/,
  )
})

it('digit strings pass as Int and Int64, an explicit null means the default', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  await makeRun(server, 'b')
  const query = `query ($first: Int = 1, $minStep: Int64) {
    project(name: "p") { runs(first: $first) { edges { node { name history(minStep: $minStep, maxStep: 5) } } } } }`
  const names = async (variables: Record<string, unknown>) => {
    const { data, errors } = await graphql(server, query, variables)
    expect(errors).toBeUndefined()
    return data.project.runs.edges.map(({ node }: { node: { name: string } }) => node.name)
  }
  expect(await names({ first: '2', minStep: '0' })).toEqual(['a', 'b'])
  expect(await names({ first: null, minStep: null })).toEqual(['a'])
})

it('unknown project, run, entity and sweep are null with 200', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const { data, errors } = await graphql(
    server,
    `{ gone: project(name: "nothing") { id } model(name: "nothing", entityName: "nobody") { bucket(name: "x", missingOk: true) { id } }
       entity(name: "nobody") { id } project(name: "p") { run(name: "nothing") { id } bucket(name: "x") { id } sweep(sweepName: "x") { id } } }`,
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    gone: null,
    model: null,
    entity: null,
    project: { run: null, bucket: null, sweep: null },
  })
})

it('a GraphQL variable of 10 MB is no problem (wandb verify sends one)', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const { data } = await graphql(
    server,
    'query ($desc: String) { project(name: "p") { run(name: "", desc: $desc) { name } } }',
    { desc: 'x'.repeat(10_000_000) },
  )
  expect(data).toEqual({ project: { run: null } })
})

it('introspection answers the probes of 0.19.1', async () => {
  const server = await openServer()
  const { data } = await graphql(
    server,
    `fragment Fields on __Type { fields { name args { name } } inputFields { name } }
     query { QueryType: __type(name: "Query") { ...Fields } MutationType: __type(name: "Mutation") { ...Fields }
       ServerInfoType: __type(name: "ServerInfo") { ...Fields } ProjectType: __type(name: "Project") { ...Fields }
       Input: __type(name: "CreateArtifactInput") { ...Fields } Nothing: __type(name: "Nothing") { ...Fields } }`,
  )
  const fields = (type: { fields: { name: string }[] }) => type.fields.map(({ name }) => name)
  expect(fields(data.QueryType)).toContain('serverInfo')
  expect(fields(data.MutationType)).toContain('createRunFiles')
  expect(fields(data.ServerInfoType)).toEqual(
    expect.arrayContaining(['cliVersionInfo', 'latestLocalVersionInfo']),
  )
  expect(fields(data.ProjectType)).toContain('internalId')
  expect(data.Input.inputFields.map(({ name }: { name: string }) => name)).toContain('tags')
  expect(data.Nothing).toBeNull()
})

it('serverInfo supports the newest clients and lists the features of the quirks', async () => {
  const server = await openServer({ quirks: { features: { FILESTREAM_GZIP: true, ARTIFACT_TAGS: false } } })
  const { data } = await graphql(
    server,
    '{ serverInfo { cliVersionInfo latestLocalVersionInfo { outOfDate } features { name isEnabled } } }',
  )
  expect(data.serverInfo).toEqual({
    cliVersionInfo: {
      max_cli_version: expect.stringMatching(/^\d{2,}\./),
      min_cli_version: expect.any(String),
    },
    latestLocalVersionInfo: null,
    features: [
      { name: 'FILESTREAM_GZIP', isEnabled: true },
      { name: 'ARTIFACT_TAGS', isEnabled: false },
    ],
  })
})

it('C52 (missing fields): a field left out by the quirks fails validation as on an older server', async () => {
  const server = await openServer({ quirks: { missingFields: ['Project.internalId', 'Run.projectId'] } })
  await makeRun(server, 'a')
  const { errors } = await graphql(server, '{ project(name: "p") { internalId } }')
  expect(errors?.[0]?.message).toBe('Cannot query field "internalId" on type "Project".')
  expect((await graphql(server, '{ project(name: "p") { name } }')).data.project.name).toBe('p')
})

it('no mutation answers with a null payload alone: each says what is wrong with what it was given', async () => {
  const server = await openServer()
  const fields = Object.values(buildSchema(typeDefs).getMutationType()?.getFields() ?? {})
  expect(fields.length).toBeGreaterThan(20)
  for (const { name, args, type } of fields) {
    const given = args.map((arg) => `${arg.name}: ${emptyOf(arg.type)}`).join(', ')
    const payload = isObjectType(getNamedType(type)) ? ' { __typename }' : ''
    const { data, errors } = await graphql(server, `mutation { ${name}(${given})${payload} }`)
    if (data?.[name] == null) expect(errors?.[0]?.message, name).toEqual(expect.stringMatching(/./))
  }
})

/** As little as the schema allows. */
function emptyOf(type: GraphQLInputType): string {
  if (isListType(type) || isListType(getNullableType(type))) return '[]'
  const named = getNamedType(type)
  if (isEnumType(named)) return String(named.getValues()[0]?.name)
  if (!isInputObjectType(named)) return named.name === 'Int' || named.name === 'Int64' ? '0' : '"x"'
  const needed = Object.values(named.getFields()).filter((field) => isNonNullType(field.type))
  return `{ ${needed.map((field) => `${field.name}: ${emptyOf(field.type)}`).join(', ')} }`
}

it('OPTIONS is answered with Access-Control-Allow-Origin on signed URLs; the API lets in pages of this machine only', async () => {
  const server = await openServer()
  const allowed = async (path: string, origin: string) => {
    const request = new Request(`${server.url}${path}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
    return (await server.fetch(request)).headers.get('access-control-allow-origin')
  }
  expect(await allowed('/storage/runs/x/y', 'https://example.com')).toBe('*')
  expect(await allowed('/graphql', 'http://localhost:5173')).toBe('http://localhost:5173')
  expect(await allowed('/graphql', 'https://example.com')).toBeNull()
})

it('what is served nowhere is 404, GET /graphql 405', async () => {
  const server = await openServer()
  const get = (path: string) =>
    server.fetch(new Request(`${server.url}${path}`, { headers: { authorization: basic(localApiKey) } }))
  expect((await get('/no/such/thing/at/all')).status).toBe(404)
  expect((await get('/graphql')).status).toBe(405)
})
