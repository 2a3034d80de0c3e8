import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeRun } from '../src/runs/decodeRun.ts'
import {
  Api,
  Artifact,
  type ArtifactData,
  createRun,
  deleteArtifact,
  deleteRun,
  deleteFile,
  downloadArtifact,
  downloadFile,
  type FileData,
  getFile,
  lastHistoryStep,
  linkArtifact,
  listArtifactCollections,
  listArtifactFiles,
  listArtifactTypes,
  listArtifactVersions,
  listFiles,
  listHistories,
  listLoggedArtifacts,
  listRuns,
  listUsedArtifacts,
  loadArtifact,
  loggedBy,
  loadRun,
  logArtifact,
  recordArtifactUse,
  readLogs,
  loadMetadata,
  readArtifactFile,
  readFile,
  readManifest,
  loadSweep,
  Run,
  RunFile,
  RunLite,
  type RunsClient,
  sampleHistory,
  scanHistory,
  systemHistory,
  stopRun,
  updateArtifact,
  updateRun,
  updateRunState,
  usedBy,
  verifyArtifact,
  waitUntilFinished,
  uploadFile,
} from '../src/index.ts'
import type { RunData } from '../src/runs/runData.ts'
import { wireRun } from './wireRun.ts'

/** One public asynchronous call, as a user would make it. */
export interface PublicCall {
  /** As in `loadRun`, `Run.history` or, of what a call gives, `scanHistory().pages`. */
  name: string
  call(client: RunsClient, signal: AbortSignal): Promise<unknown>
}

const path = 'entity/project/abcd1234'

const bytes = new Uint8Array(3)
const root = join(tmpdir(), 'runs-every-call')
const fileData: FileData = {
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
}

const artifactData: ArtifactData = {
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
}
const artifactName = 'entity/project/data:v0'

const draft = { name: 'data', type: 'dataset' }

/** Every public asynchronous call. What is new in the public API is added here; a test holds the two together. */
export const everyCall: readonly PublicCall[] = [
  { name: 'loadRun', call: (client, signal) => loadRun(client, path, { signal }) },
  { name: 'loadRun of a short path', call: (client, signal) => loadRun(client, 'project/run', { signal }) },
  { name: 'listRuns', call: (client, signal) => drain(listRuns(client, 'entity/project', { signal })) },
  {
    name: 'listRuns().page',
    call: (client, signal) => listRuns(client, 'entity/project', { signal }).page(),
  },
  {
    name: 'listRuns().toArray',
    call: (client, signal) => listRuns(client, 'entity/project', { signal }).toArray(),
  },
  {
    name: 'listRuns().totalCount',
    call: (client, signal) => listRuns(client, 'entity/project', { signal }).totalCount(),
  },
  {
    name: 'listHistories',
    call: (client, signal) => drain(listHistories(client, 'entity/project', { keys: ['loss'], signal })),
  },
  {
    name: 'Api.runs().histories',
    call: (client, signal) =>
      drain(new Api(client).runs('entity/project', { signal }).histories({ keys: ['loss'] })),
  },
  { name: 'lastHistoryStep', call: (client, signal) => lastHistoryStep(client, path, { signal }) },
  { name: 'sampleHistory', call: (client, signal) => sampleHistory(client, path, { signal }) },
  {
    name: 'sampleHistory of keys',
    call: (client, signal) => sampleHistory(client, path, { signal, keys: ['loss'], as: 'columns' }),
  },
  { name: 'scanHistory', call: (client, signal) => drain(scanHistory(client, path, { signal })) },
  {
    name: 'scanHistory of keys',
    call: (client, signal) => drain(scanHistory(client, path, { signal, keys: ['a', 'b'], match: 'any' })),
  },
  {
    name: 'scanHistory().pages',
    call: (client, signal) => drain(scanHistory(client, path, { signal }).pages()),
  },
  {
    name: 'scanHistory().toTable',
    call: (client, signal) => scanHistory(client, path, { signal }).toTable(),
  },
  {
    name: 'scanHistory().toColumns',
    call: (client, signal) => scanHistory(client, path, { signal }).toColumns(),
  },
  { name: 'readLogs', call: (client, signal) => drain(readLogs(client, path, { signal })) },
  {
    name: 'readLogs of the last lines',
    call: (client, signal) => drain(readLogs(client, path, { signal, tail: 10, follow: true })),
  },
  { name: 'systemHistory', call: (client, signal) => systemHistory(client, path, { signal }) },
  {
    name: 'listLoggedArtifacts',
    call: (client, signal) => drain(listLoggedArtifacts(client, path, { signal })),
  },
  {
    name: 'listUsedArtifacts',
    call: (client, signal) => drain(listUsedArtifacts(client, path, { signal })),
  },
  { name: 'loadArtifact', call: (client, signal) => loadArtifact(client, artifactName, { signal }) },
  {
    name: 'loadArtifact of a client id',
    call: (client, signal) => loadArtifact(client, { clientId: 'c' }, { signal }),
  },
  { name: 'readManifest', call: (client, signal) => readManifest(client, artifactData, { signal }) },
  {
    name: 'listArtifactFiles',
    call: (client, signal) => drain(listArtifactFiles(client, artifactData, { signal })),
  },
  {
    name: 'readArtifactFile',
    call: (client, signal) => drain(readArtifactFile(client, artifactData, 'a', { signal })),
  },
  {
    name: 'downloadArtifact',
    call: (client, signal) => downloadArtifact(client, artifactData, { root, signal }),
  },
  {
    name: 'verifyArtifact',
    call: (client, signal) => verifyArtifact(client, artifactData, { root, signal }),
  },
  {
    name: 'updateArtifact',
    call: (client, signal) => updateArtifact(client, artifactData, { description: 'd' }, { signal }),
  },
  { name: 'deleteArtifact', call: (client, signal) => deleteArtifact(client, artifactData, { signal }) },
  {
    name: 'linkArtifact',
    call: (client, signal) => linkArtifact(client, artifactData, 'entity/project/linked', { signal }),
  },
  { name: 'loggedBy', call: (client, signal) => loggedBy(client, artifactData, { signal }) },
  { name: 'usedBy', call: (client, signal) => drain(usedBy(client, artifactData, { signal })) },
  { name: 'Artifact.download', call: (client, signal) => artifactOf(client).download({ root, signal }) },
  { name: 'Artifact.verify', call: (client, signal) => artifactOf(client).verify(root, { signal }) },
  {
    name: 'Artifact.update',
    call: (client, signal) => artifactOf(client).update({ description: 'd' }, { signal }),
  },
  { name: 'Artifact.delete', call: (client, signal) => artifactOf(client).delete({ signal }) },
  {
    name: 'Artifact.link',
    call: (client, signal) => artifactOf(client).link('entity/project/linked', { signal }),
  },
  { name: 'Artifact.loggedBy', call: (client, signal) => artifactOf(client).loggedBy({ signal }) },
  { name: 'Artifact.usedBy', call: (client, signal) => drain(artifactOf(client).usedBy({ signal })) },
  {
    name: 'listArtifactTypes',
    call: (client, signal) => drain(listArtifactTypes(client, 'entity/project', { signal })),
  },
  {
    name: 'listArtifactCollections',
    call: (client, signal) => drain(listArtifactCollections(client, 'entity/project', { signal })),
  },
  {
    name: 'listArtifactVersions',
    call: (client, signal) => drain(listArtifactVersions(client, artifactName, { signal })),
  },
  { name: 'Artifact.load', call: (client, signal) => artifactOf(client).load({ signal }) },
  { name: 'Artifact.manifest', call: (client, signal) => artifactOf(client).manifest({ signal }) },
  { name: 'Artifact.entry', call: (client, signal) => artifactOf(client).entry('a', { signal }) },
  { name: 'Artifact.files', call: (client, signal) => drain(artifactOf(client).files({ signal })) },
  { name: 'Artifact.stream', call: (client, signal) => drain(artifactOf(client).stream('a', { signal })) },
  { name: 'deleteRun', call: (client, signal) => deleteRun(client, path, { signal }) },
  { name: 'stopRun', call: (client, signal) => stopRun(client, path, { signal }) },
  {
    name: 'updateRunState',
    call: (client, signal) => updateRunState(client, path, { state: 'failed', signal }),
  },
  { name: 'waitUntilFinished', call: (client, signal) => waitUntilFinished(client, path, { signal }) },
  { name: 'createRun', call: (client, signal) => createRun(client, { project: 'project', signal }) },
  {
    name: 'createRun of a pending one',
    call: (client, signal) => createRun(client, { project: 'project', id: 'r', state: 'pending', signal }),
  },
  { name: 'updateRun', call: (client, signal) => updateRun(client, path, { notes: 'n' }, { signal }) },
  { name: 'listFiles', call: (client, signal) => drain(listFiles(client, path, { signal })) },
  { name: 'getFile', call: (client, signal) => getFile(client, path, 'a', { signal }) },
  { name: 'readFile', call: (client, signal) => drain(readFile(client, fileData, { signal })) },
  { name: 'downloadFile', call: (client, signal) => downloadFile(client, fileData, { root, signal }) },
  { name: 'deleteFile', call: (client, signal) => deleteFile(client, fileData, { signal }) },
  { name: 'uploadFile', call: (client, signal) => uploadFile(client, path, bytes, { name: 'a', signal }) },
  { name: 'loadMetadata', call: (client, signal) => loadMetadata(client, path, { signal }) },
  { name: 'Run.files', call: (client, signal) => drain(runOf(client).files({ signal })) },
  { name: 'Run.file', call: (client, signal) => runOf(client).file('a', { signal }) },
  {
    name: 'Run.uploadFile',
    call: (client, signal) => runOf(client).uploadFile(bytes, { name: 'a', signal }),
  },
  { name: 'Run.metadata', call: (client, signal) => runOf(client).metadata({ signal }) },
  { name: 'RunFile.bytes', call: (client, signal) => fileOf(client).bytes({ signal }) },
  { name: 'RunFile.text', call: (client, signal) => fileOf(client).text({ signal }) },
  { name: 'RunFile.json', call: (client, signal) => fileOf(client).json({ signal }) },
  { name: 'RunFile.stream', call: (client, signal) => drain(fileOf(client).stream({ signal })) },
  { name: 'RunFile.download', call: (client, signal) => fileOf(client).download({ root, signal }) },
  { name: 'RunFile.delete', call: (client, signal) => fileOf(client).delete({ signal }) },
  { name: 'loadSweep', call: (client, signal) => loadSweep(client, path, { signal }) },
  { name: 'Api.run', call: (client, signal) => new Api(client).run(path, { signal }) },
  { name: 'Api.runs', call: (client, signal) => drain(new Api(client).runs('entity/project', { signal })) },
  {
    name: 'Api.runs of lite ones',
    call: (client, signal) => drain(new Api(client).runs('entity/project', { signal, fields: 'lite' })),
  },
  {
    name: 'Api.createRun',
    call: (client, signal) => new Api(client).createRun({ project: 'project', signal }),
  },
  { name: 'Api.artifact', call: (client, signal) => new Api(client).artifact(artifactName, { signal }) },
  { name: 'Api.sweep', call: (client, signal) => new Api(client).sweep(path, { signal }) },
  { name: 'Api.viewer', call: (client, signal) => new Api(client).viewer({ signal }) },
  { name: 'Run.load', call: (client, signal) => runOf(client).load({ force: true, signal }) },
  {
    name: 'Run.create',
    call: (client, signal) => Run.create(new Api(client), { project: 'project', signal }),
  },
  { name: 'Run.update', call: (client, signal) => runOf(client).update({ notes: 'n' }, { signal }) },
  {
    name: 'Run.save',
    call: (client, signal) => Object.assign(runOf(client), { notes: 'n' }).save({ signal }),
  },
  { name: 'Run.lastHistoryStep', call: (client, signal) => runOf(client).lastHistoryStep({ signal }) },
  { name: 'Run.history', call: (client, signal) => runOf(client).history({ signal }) },
  { name: 'Run.systemHistory', call: (client, signal) => runOf(client).systemHistory({ signal }) },
  { name: 'Run.scanHistory', call: (client, signal) => drain(runOf(client).scanHistory({ signal })) },
  { name: 'Run.logs', call: (client, signal) => drain(runOf(client).logs({ signal })) },
  { name: 'Run.loggedArtifacts', call: (client, signal) => drain(runOf(client).loggedArtifacts({ signal })) },
  { name: 'Run.usedArtifacts', call: (client, signal) => drain(runOf(client).usedArtifacts({ signal })) },
  {
    name: 'logArtifact',
    call: (client, signal) => logArtifact(client, path, new Artifact(draft), { signal }),
  },
  {
    name: 'recordArtifactUse',
    call: (client, signal) => recordArtifactUse(client, path, 'data:v0', { signal }),
  },
  {
    name: 'Run.logArtifact',
    call: (client, signal) => runOf(client).logArtifact(new Artifact(draft), { signal }),
  },
  { name: 'Run.useArtifact', call: (client, signal) => runOf(client).useArtifact('data:v0', { signal }) },
  { name: 'Run.sweep', call: (client, signal) => runOf(client, 's').sweep({ signal }) },
  { name: 'Run.updateState', call: (client, signal) => runOf(client).updateState('failed', { signal }) },
  { name: 'Run.stop', call: (client, signal) => runOf(client).stop({ signal }) },
  { name: 'Run.delete', call: (client, signal) => runOf(client).delete({ signal }) },
  { name: 'Run.waitUntilFinished', call: (client, signal) => runOf(client).waitUntilFinished({ signal }) },
  { name: 'RunLite.load', call: (client, signal) => new RunLite(client, dataOf(client)).load({ signal }) },
]

function artifactOf(client: RunsClient): Artifact {
  return new Artifact(client, artifactData)
}

function fileOf(client: RunsClient): RunFile {
  return new RunFile(client, fileData)
}

async function drain(list: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of list);
}

function runOf(client: RunsClient, sweepName: string | null = null): Run {
  return new Run(client, { ...dataOf(client), sweepName })
}

function dataOf(client: RunsClient): RunData {
  return decodeRun(client, { entity: 'entity', project: 'project' }, wireRun)
}
