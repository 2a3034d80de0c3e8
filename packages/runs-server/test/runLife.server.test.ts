import { expect, it } from 'vitest'
import { graphql, type GraphQLAnswer, makeRun, openServer, readRun, streamTo, upsert } from './wireClient.ts'

const stop = 'mutation ($id: ID!) { stopRun(input: { id: $id }) { success } }'
const remove = `mutation ($id: ID!, $deleteArtifacts: Boolean) {
  deleteRun(input: { id: $id, deleteArtifacts: $deleteArtifacts }) { clientMutationId } }`
const move =
  'mutation ($id: ID!, $state: String!) { updateRunState(input: { id: $id, state: $state }) { success } }'

function reason({ errors }: GraphQLAnswer): string | undefined {
  return errors?.[0]?.message
}

it.each([
  [0, 'finished'],
  [255, 'killed'],
])('a run that was asked to stop and ends with %i is %s', async (exitcode, state) => {
  const server = await openServer()
  const id = await makeRun(server, 'a')
  await graphql(server, stop, { id })
  await streamTo(server, 'a', { complete: true, exitcode })
  expect(await readRun(server, 'a', 'state')).toEqual({ state })
})

it('stopRun is a wish that may be told twice; a run that has ended does not hear it, nor does the process that resumes it', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'a')
  for (let time = 0; time < 2; time++)
    expect((await graphql(server, stop, { id })).data.stopRun.success).toBe(true)
  await streamTo(server, 'a', { complete: true, exitcode: 1 })
  await upsert(server, { id, host: 'h' })
  expect(await readRun(server, 'a', 'state stopped')).toEqual({ state: 'running', stopped: false })

  await streamTo(server, 'a', { complete: true, exitcode: 0 })
  expect((await graphql(server, stop, { id })).data.stopRun.success).toBe(true)
  expect(await readRun(server, 'a', 'state stopped')).toEqual({ state: 'finished', stopped: false })
})

it('stopRun reaches a run that has fallen silent, should it come back', async () => {
  let now = Date.UTC(2026, 0, 1)
  const server = await openServer({ clock: { now: () => now } })
  const id = await makeRun(server, 'a')
  await streamTo(server, 'a', { complete: false })
  now += 3_600_000
  expect(await readRun(server, 'a', 'state')).toEqual({ state: 'crashed' })
  await graphql(server, stop, { id })
  expect((await (await streamTo(server, 'a', { complete: false })).json()).stopped).toBe(true)
})

it('updateRunState may be sent twice, and is refused for a run of a sweep', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'a')
  for (const state of ['failed', 'failed', 'pending', 'pending'])
    expect((await graphql(server, move, { id, state })).data.updateRunState.success).toBe(true)
  const swept = await makeRun(server, 'b', { sweep: 's' })
  expect(reason(await graphql(server, move, { id: swept, state: 'failed' }))).toMatch(/sweep/)
  expect(await readRun(server, 'b', 'state')).toEqual({ state: 'running' })
})

it('deleteRun sent again removes what the first one did not get to, and says that the run is gone', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'a')
  const made = await graphql(
    server,
    `mutation { createArtifact(input: { entityName: "local", projectName: "p", runName: "a", artifactTypeName: "t",
      artifactCollectionName: "c", digest: "d", digestAlgorithm: MANIFEST_MD5 }) { artifact { id } } }`,
  )
  const state = async (): Promise<unknown> => {
    const artifact = { id: made.data.createArtifact.artifact.id }
    return (await graphql(server, 'query ($id: ID!) { artifact(id: $id) { state } }', artifact)).data.artifact
      ?.state
  }
  expect(reason(await graphql(server, remove, { id, deleteArtifacts: false }))).toBeUndefined()
  expect(await state()).toBe('PENDING')
  expect(reason(await graphql(server, remove, { id, deleteArtifacts: true }))).toBe('run not found')
  expect(await state()).not.toBe('PENDING')
})
