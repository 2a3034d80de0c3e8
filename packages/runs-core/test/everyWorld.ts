import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestServer } from '@x/test-kit'
import { uniqueName } from '@x/test-kit'
import { Api, type ArtifactData, createRunsClient, type FileData, getFile, loadRun } from '../src/index.ts'
import type { RunData } from '../src/runs/runData.ts'
import { decodeRun } from '../src/runs/decodeRun.ts'
import { logArtifact } from './loggedArtifact.ts'
import { wireRun } from './wireRun.ts'
import { mutate, WireWriter } from './wireWriter.ts'

/** What the calls of `everyCall` are about. */
export interface World {
  entity: string
  project: string
  /** `entity/project/run` */
  path: string
  run: RunData
  /** The path of a run of no sweep. */
  free: string
  /** Called `a`, three bytes. */
  file: FileData
  /** `data:v0`, with one file called `a`. */
  artifact: ArtifactData
  sweep: string
  /** A folder for downloads, not there yet. */
  root: string
}

/** A world of which no server knows: for calls that are not answered. */
export const nowhere: World = {
  entity: 'entity',
  project: 'project',
  path: 'entity/project/abcd1234',
  run: {
    ...decodeRun(createRunsClient(), { entity: 'entity', project: 'project' }, wireRun),
    sweepName: 's',
  },
  free: 'entity/project/free',
  file: {
    id: 'RmlsZTox',
    name: 'a',
    sizeBytes: 3,
    mimetype: null,
    md5: null,
    updatedAt: null,
    url: null,
    directUrl: '/storage/a',
    run: { entity: 'entity', project: 'project', run: 'abcd1234' },
    projectId: '7',
  },
  artifact: {
    id: 'QXJ0aWZhY3Q6MQ==',
    name: 'data:v0',
    version: 'v0',
    aliases: [],
    tags: [],
    type: 'dataset',
    state: 'COMMITTED',
    digest: '64e7c61456b10382e2f3b571ac24b659',
    size: 3,
    fileCount: 1,
    createdAt: new Date(0),
    updatedAt: null,
    ttlSeconds: null,
    metadata: {},
    description: null,
    entity: 'entity',
    project: 'project',
  },
  sweep: 'entity/project/s',
  root: join(tmpdir(), 'runs-every-call'),
}

const upsertSweep = 'mutation ($input: UpsertSweepInput!) { upsertSweep(input: $input) { sweep { name } } }'
const config = 'method: grid\nparameters:\n  x:\n    values:\n    - 1\n'

/** A world on a server, in a project of its own: in it every call of `everyCall` succeeds. */
export async function makeWorld(server: TestServer, root: string): Promise<World> {
  const project = uniqueName('world')
  const { path: free } = await WireWriter.begin(server, { project, id: 'free' })
  const input = { config, entityName: 'local', projectName: project }
  const made = await mutate(server, upsertSweep, { input }, 'upsertSweep')
  const sweep = String(Object(made['sweep']).name)
  const writer = await WireWriter.begin(server, { project, id: 'abcd1234', sweep, config: { lr: 0.1 } })
  await writer.log(
    [0, 1, 2].map((_step) => ({ _step, loss: 1 / (_step + 1), a: _step, b: _step })),
    { loss: 1 / 3 },
  )
  await writer.print(0, ['one line', 'another'])
  const artifact = await logArtifact(server, writer, { a: 'abc' }, { name: 'data' })
  await writer.useArtifact(artifact)
  const client = createRunsClient({ ...server.clientOptions, entity: 'local' })
  const api = new Api(client)
  const run = await api.run(writer.path)
  await run.uploadFile(new Blob(['{"os":"Linux"}']), { name: 'wandb-metadata.json' })
  await run.uploadFile(new Blob(['[1]']), { name: 'a' })
  await writer.finish()
  return {
    entity: 'local',
    project,
    path: writer.path,
    run: await loadRun(client, writer.path),
    free,
    file: await getFile(client, writer.path, 'a'),
    artifact: (await api.artifact({ id: artifact })).toJSON(),
    sweep: `local/${project}/${sweep}`,
    root,
  }
}
