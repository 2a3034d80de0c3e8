import { join } from 'node:path'
import {
  Api,
  Artifact,
  deleteArtifact,
  downloadArtifact,
  linkArtifact,
  listArtifactCollections,
  listArtifactFiles,
  listArtifactTypes,
  listArtifactVersions,
  listLoggedArtifacts,
  listUsedArtifacts,
  loadArtifact,
  logArtifact,
  loggedBy,
  readArtifactFile,
  readManifest,
  recordArtifactUse,
  Run,
  updateArtifact,
  usedBy,
  verifyArtifact,
} from '../src/index.ts'
import type { World } from './everyWorld.ts'
import { type CallIn, drain, type ListIn, listsOf } from './publicCall.ts'

const place = ({ entity, project }: World): string => `${entity}/${project}`
const large = new Uint8Array(6 * 1024 * 1024)

/** Nothing in it is on any server yet, the first time. */
const draftOf = (name: string): Artifact =>
  new Artifact({ name, type: 'dataset', metadata: { rows: 3 } })
    .addFile(new TextEncoder().encode(`bytes of ${name}`), { name: 'bytes' })
    .addFile(new Blob([`blob of ${name}`]), { name: 'blob' })
    .addReference('s3://bucket/key', { name: 'elsewhere' })

const lists: Record<string, ListIn> = {
  listLoggedArtifacts: (client, options, { path }) => listLoggedArtifacts(client, path, options),
  listUsedArtifacts: (client, options, { path }) => listUsedArtifacts(client, path, options),
  listArtifactFiles: (client, options, { artifact }) => listArtifactFiles(client, artifact, options),
  usedBy: (client, options, { artifact }) => usedBy(client, artifact, options),
  listArtifactTypes: (client, options, world) => listArtifactTypes(client, place(world), options),
  listArtifactCollections: (client, options, world) => listArtifactCollections(client, place(world), options),
  'listArtifactCollections of a type': (client, options, world) =>
    listArtifactCollections(client, place(world), { type: 'dataset', ...options }),
  listArtifactVersions: (client, options, world) =>
    listArtifactVersions(client, `${place(world)}/data`, options),
  'Artifact.files': (client, options, { artifact }) => new Artifact(client, artifact).files(options),
  'Artifact.usedBy': (client, options, { artifact }) => new Artifact(client, artifact).usedBy(options),
  'Run.loggedArtifacts': (client, options, { run }) => new Run(client, run).loggedArtifacts(options),
  'Run.usedArtifacts': (client, options, { run }) => new Run(client, run).usedArtifacts(options),
}

/** Every public asynchronous call that reads artifacts. */
export const readsOfArtifacts: Record<string, CallIn> = {
  ...listsOf(lists),
  loadArtifact: (client, options, world) => loadArtifact(client, `${place(world)}/data:v0`, options),
  'loadArtifact of an id': (client, options, { artifact }) =>
    loadArtifact(client, { id: artifact.id }, options),
  'loadArtifact of a client id': (client, options) =>
    loadArtifact(client, { clientId: 'nobody’s' }, options).catch((error: unknown) => {
      // No client has given the artifact an id of its own.
      if (Object(error).code !== 'notFound') throw error
    }),
  readManifest: (client, options, { artifact }) => readManifest(client, artifact, options),
  readArtifactFile: (client, options, { artifact }) =>
    drain(readArtifactFile(client, artifact, 'a', options)),
  downloadArtifact: (client, options, { artifact, root }) =>
    downloadArtifact(client, artifact, { ...options, root }),
  verifyArtifact: (client, options, { artifact, root }) =>
    verifyArtifact(client, artifact, { ...options, root }),
  loggedBy: (client, options, { artifact }) => loggedBy(client, artifact, options),
  'Api.artifact': (client, options, world) =>
    new Api(client).artifact(`${place(world)}/data:latest`, options),
  'Artifact.load': (client, options, { artifact }) => new Artifact(client, artifact).load(options),
  'Artifact.manifest': (client, options, { artifact }) => new Artifact(client, artifact).manifest(options),
  'Artifact.entry': (client, options, { artifact }) => new Artifact(client, artifact).entry('a', options),
  'Artifact.stream': (client, options, { artifact }) =>
    drain(new Artifact(client, artifact).stream('a', options)),
  'Artifact.download': (client, options, { artifact, root }) =>
    new Artifact(client, artifact).download({ ...options, root }),
  'Artifact.verify': (client, options, { artifact, root }) =>
    new Artifact(client, artifact).verify(root, options),
  'Artifact.loggedBy': (client, options, { artifact }) => new Artifact(client, artifact).loggedBy(options),
}

/** Every one that changes them, drafts of them included. */
export const writesOfArtifacts: Record<string, CallIn> = {
  updateArtifact: (client, options, { artifact }) =>
    updateArtifact(
      client,
      artifact,
      {
        description: 'd',
        tags: { add: ['t'] },
        aliases: ['best'],
        metadata: (edit) => edit.set('rows', 1),
        ttlSeconds: 86_400,
      },
      options,
    ),
  deleteArtifact: (client, options, { artifact }) =>
    deleteArtifact(client, artifact, { deleteAliases: true, ...options }),
  linkArtifact: (client, options, world) =>
    linkArtifact(client, world.artifact, `${place(world)}/linked`, { aliases: ['l'], ...options }),
  logArtifact: (client, options, { path, project }) =>
    logArtifact(client, path, draftOf(`draft-${project}`), options),
  'logArtifact of nothing': (client, options, { path }) =>
    logArtifact(client, path, new Artifact({ name: 'nothing', type: 'dataset' }), options),
  'logArtifact of a folder and a stream': (client, options, { path, project }) =>
    logArtifact(
      client,
      path,
      draftOf(`all-${project}`)
        .addDir(join(import.meta.dirname, '../src/sweeps'), { name: 'folder' })
        .addFile(new Blob([project]).stream(), { name: 'stream' }),
      options,
    ),
  'logArtifact in parts': (client, options, { path, project }) => {
    // Of each project its own: bytes that no server has.
    new TextEncoder().encodeInto(project, large)
    const draft = new Artifact({ name: 'large', type: 'model' }).addFile(large, { name: 'large' })
    return logArtifact(client, path, draft, { ...options, multipartThresholdBytes: 5 * 1024 * 1024 })
  },
  'logArtifact of a version': (client, options, { path, artifact }) =>
    logArtifact(client, path, new Artifact(client, artifact), { ...options, aliases: ['again'] }),
  recordArtifactUse: (client, options, { path }) => recordArtifactUse(client, path, 'data:v0', options),
  'recordArtifactUse of a version': (client, options, { path, artifact }) =>
    recordArtifactUse(client, path, artifact, options),
  'Artifact.update': (client, options, { artifact }) =>
    new Artifact(client, artifact).update({ description: 'd' }, options),
  'Artifact.delete': (client, options, { artifact }) =>
    new Artifact(client, artifact).delete({ deleteAliases: true, ...options }),
  'Artifact.link': (client, options, world) =>
    new Artifact(client, world.artifact).link(`${place(world)}/linked`, options),
  'Run.logArtifact': (client, options, { run, project }) =>
    new Run(client, run).logArtifact(draftOf(`draft-${project}`), options),
  'Run.useArtifact': (client, options, { run }) => new Run(client, run).useArtifact('data:v0', options),
}
