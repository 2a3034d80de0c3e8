import { giveUpBlobs, keepBlobs } from '../blobs/blobRemovals.ts'
import { blobResponse } from '../blobs/blobResponse.ts'
import { contentTypeOf } from '../blobs/contentType.ts'
import { decodePath } from '../blobs/signedUrls.ts'
import { storeUpload } from '../blobs/uploadBody.ts'
import { requireSignature } from '../files/runFileRoute.ts'
import { authenticate } from '../http/authenticate.ts'
import { HttpError } from '../http/httpError.ts'
import type { Route } from '../http/route.ts'
import type { ServerContext } from '../serverContext.ts'
import { keepBlob } from './arrivedBlob.ts'
import { artifactBlobKey, findArtifactBlob, findBlob, type KnownBlob } from './artifactBlobs.ts'
import { loadArtifact, rowId } from './artifactNode.ts'
import { expectedManifestMd5, loadManifest, newManifestKey } from './manifests.ts'
import { receivePart } from './receivePart.ts'

/**
 * Bytes of artifacts.
 *
 * - `GET` and `PUT /storage/artifacts/{artifact}/{md5}/{name}` and `/storage/manifests/{manifest}/{name}`, and
 *   `PUT /storage/parts/{upload}/{part number}`, by signed URL.
 * - `GET /artifacts/{entity}/{md5}` and `/artifactsV2/{region}/{entity}/…/{md5}[/{name}]` with an API key: where the Python clients turn
 *   when a signed URL does not answer.
 */
export const artifactRoute: Route = async (request, url, server) => {
  const [root, ...words] = decodePath(url.pathname) ?? []
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (root === 'storage') {
    const [kind, id = '', ...rest] = words
    if (kind !== 'artifacts' && kind !== 'manifests' && kind !== 'parts') return null
    requireSignature(request, url, server)
    if (kind === 'parts') return stored(await receivePart(request, server, id, Number(rest[0])))
    if (kind === 'manifests')
      return reads ? answerManifest(request, server, id) : receiveManifest(request, server, id)
    const [md5 = '', ...name] = rest
    return reads ? answerEntry(request, server, id, md5, name) : receiveEntry(request, server, id, md5)
  }
  if (!reads) return null
  if (root === 'artifacts') {
    const [entity, md5] = words
    if (!entity || !md5 || words.length !== 2) return null
    authenticate(request, url, server)
    return answerBlob(request, server, entity, md5, md5)
  }
  if (root === 'artifactsV2') {
    const [, entity, ...rest] = words
    // 0.19.1 ends at the MD5; newer clients put more names before it and the file's name, which may look like one, behind it.
    const [md5 = '', name = md5] = rest.slice(isMd5Hex(rest.at(-2)) ? -2 : -1)
    if (!entity || !isMd5Hex(md5)) return null
    authenticate(request, url, server)
    return answerBlob(request, server, entity, md5, name, rest)
  }
  return null
}

async function answerEntry(
  request: Request,
  server: ServerContext,
  id: string,
  md5: string,
  name: readonly string[],
): Promise<Response> {
  const found = await findArtifactBlob(server.database, Number(id), md5)
  if (found) return blobAnswer(request, server, found, name.join('/'))
  if (!(await loadArtifact(server.database, Number(id))))
    throw new HttpError(404, 'there is no such artifact')
  throw new HttpError(404, 'these bytes have not arrived')
}

async function answerBlob(
  request: Request,
  server: ServerContext,
  entity: string,
  md5: string,
  fileName: string,
  bornIn: readonly string[] = [],
): Promise<Response> {
  const blob = (await findBlob(server.database, entity, md5)) ?? (await findBornBlob(server, md5, bornIn))
  if (!blob) throw new HttpError(404, 'these bytes have not arrived')
  return blobAnswer(request, server, blob, fileName)
}

function blobAnswer(
  request: Request,
  { blobs }: ServerContext,
  { blobKey, md5, sizeBytes }: KnownBlob,
  fileName: string,
): Promise<Response> {
  return blobResponse(request, blobs, {
    key: blobKey,
    md5,
    sizeBytes,
    fileName,
    contentType: contentTypeOf(fileName),
  })
}

/** The bytes of a version that is linked into another entity lie where it came from: its id is among the words. */
async function findBornBlob(
  { database }: ServerContext,
  md5: string,
  words: readonly string[],
): Promise<KnownBlob | null> {
  for (const word of words) {
    const id = rowId('Artifact', word)
    const artifact = id === null ? null : await loadArtifact(database, id)
    const blob = artifact && (await findBlob(database, artifact.entity, md5))
    if (blob) return blob
  }
  return null
}

async function receiveEntry(
  request: Request,
  server: ServerContext,
  id: string,
  md5: string,
): Promise<Response> {
  const artifact = await loadArtifact(server.database, Number(id))
  if (!artifact || artifact.state === 'DELETED') throw new HttpError(404, 'there is no such artifact')
  const blobKey = artifactBlobKey(artifact.entity, md5)
  await server.blobRemovals.whileWriting(blobKey, async () => {
    const { sizeBytes } = await storeUpload(request, server.blobs, blobKey, { md5 })
    const kept = await keepBlob(server, artifact, { md5, blobKey, sizeBytes, birthArtifactId: artifact.id })
    if (!kept) throw new HttpError(409, 'the artifact is no draft any more; it takes no new bytes')
  })
  return stored(md5)
}

async function answerManifest(request: Request, server: ServerContext, id: string): Promise<Response> {
  const manifest = await loadManifest(server.database, Number(id))
  if (!manifest?.blobKey) throw new HttpError(404, 'this manifest has not arrived')
  const { blobKey, md5, sizeBytes, name } = manifest
  return blobResponse(request, server.blobs, {
    key: blobKey,
    md5,
    sizeBytes,
    fileName: name,
    contentType: 'application/json',
  })
}

/** As long as the version is pending, the last manifest counts. Afterwards only the same bytes are taken again. */
async function receiveManifest(request: Request, server: ServerContext, id: string): Promise<Response> {
  const announced = await loadManifest(server.database, Number(id))
  if (!announced) throw new HttpError(404, 'there is no such manifest')
  const blobKey = newManifestKey(announced.artifactId)
  const { md5, taken } = await server.blobRemovals.whileTrying(blobKey, async () => {
    const info = await storeUpload(request, server.blobs, blobKey, expectedManifestMd5(announced))
    return await server.database.transaction().execute(async (transaction) => {
      const manifest = await loadManifest(transaction, announced.id)
      const artifact = manifest && (await loadArtifact(transaction, manifest.artifactId))
      if (!artifact || artifact.state !== 'PENDING') return { ...info, taken: manifest?.md5 === info.md5 }
      if (manifest.blobKey) await giveUpBlobs(transaction, [manifest.blobKey])
      await keepBlobs(transaction, [blobKey])
      await transaction
        .updateTable('artifactManifests')
        .set({ blobKey, md5: info.md5, sizeBytes: info.sizeBytes })
        .where('id', '=', manifest.id)
        .execute()
      return { ...info, taken: true }
    })
  })
  if (!taken) throw new HttpError(409, 'the artifact is committed; its manifest stays as it is')
  return stored(md5)
}

function stored(md5: string): Response {
  return new Response(null, { status: 200, headers: { ETag: `"${md5}"` } })
}

function isMd5Hex(text = ''): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}
