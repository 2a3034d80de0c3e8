import { createHash } from 'node:crypto'
import type { TestServer } from '@x/test-kit'
import {
  Api,
  createRunsClient,
  listArtifactCollections,
  listArtifactVersions,
  listFiles,
  listUsedArtifacts,
  loadRun,
  type RunsClient,
} from '../src/index.ts'
import type { World } from './everyWorld.ts'
import { drain } from './publicCall.ts'

/** What somebody else sees of a world: the same of two worlds in which the same was done. */
export async function lookAtWorld(server: TestServer, world: World): Promise<unknown> {
  const client = createRunsClient({ ...server.clientOptions, entity: 'local' })
  const { project, path, free } = world
  const runs = [path, free, `local/${project}/made`]
  const seen = {
    runs: await Promise.all(runs.map((each) => orGone(lookAtRun(client, each)))),
    files: await orGone(
      listFiles(client, path)
        .toArray()
        .then((files) => files.map(({ name, sizeBytes, md5 }) => [name, sizeBytes, md5])),
    ),
    used: await orGone(
      listUsedArtifacts(client, path)
        .toArray()
        .then((used) => used.map(({ name }) => name)),
    ),
    collections: await lookAtCollections(client, `local/${project}`),
  }
  return JSON.parse(JSON.stringify(seen).replaceAll(project, 'project'))
}

async function orGone<Value>(value: Promise<Value>): Promise<Value | string> {
  return value.catch((error: unknown) => String(Object(error).code))
}

async function lookAtRun(client: RunsClient, path: string): Promise<unknown> {
  const { state, notes, tags, config, summary } = await loadRun(client, path)
  return { state, notes, tags, config, summary }
}

async function lookAtCollections(client: RunsClient, place: string): Promise<unknown> {
  const collections: Record<string, unknown[]> = {}
  for (const { name } of await listArtifactCollections(client, place).toArray())
    for (const data of await listArtifactVersions(client, `${place}/${name}`).toArray())
      if (data.state === 'COMMITTED')
        (collections[name] ??= []).push(await lookAtVersion(new Api(client), data.id))
  return collections
}

/** A version with what it holds, and whether every byte of that is right. */
async function lookAtVersion(api: Api, id: string): Promise<unknown> {
  const artifact = await api.artifact({ id })
  const { name, type, description, tags, metadata, ttlSeconds, fileCount, size } = artifact
  const { entries } = await artifact.manifest()
  const held = await Promise.all(
    [...entries.values()].map(async ({ path, ref, digest }) => {
      if (ref) return [path, ref]
      const hash = createHash('md5')
      for (const piece of await drain(artifact.stream(path)))
        if (piece instanceof Uint8Array) hash.update(piece)
      return [path, hash.digest('base64') === digest]
    }),
  )
  const aliases = [...artifact.aliases].sort()
  return { name, type, description, tags, metadata, ttlSeconds, fileCount, size, aliases, held: held.sort() }
}
