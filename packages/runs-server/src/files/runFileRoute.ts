import { blobResponse } from '../blobs/blobResponse.ts'
import { decodePath } from '../blobs/signedUrls.ts'
import { storeUpload } from '../blobs/uploadBody.ts'
import { authenticate } from '../http/authenticate.ts'
import { HttpError } from '../http/httpError.ts'
import type { Route } from '../http/route.ts'
import { findRunByPath } from '../runs/findRun.ts'
import type { ServerContext } from '../serverContext.ts'
import { normalizeFileName } from './fileName.ts'
import { isLiveRunKey } from './runAddress.ts'
import { findRunFile, newRunFileKey, putRunFile } from './runFiles.ts'

/**
 * Bytes of run files.
 *
 * - `GET /files/{entity}/{project}/{run}/{name}` with an API key: what `File.url` says.
 * - `GET` and `PUT /storage/runs/{runKey}/{name}` by signed URL, without credentials. A PUT makes the file visible at once.
 */
export const runFileRoute: Route = async (request, url, server) => {
  const [root, ...words] = decodePath(url.pathname) ?? []
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (root === 'files' && reads) {
    const [entity, project, run, ...name] = words
    if (!entity || !project || !run || name.length === 0) return null
    authenticate(request, url, server)
    const found = await findRunByPath(server, entity, project, run)
    if (!found || found.deletedAt !== null) throw new HttpError(404, 'there is no such run')
    return answerFile(request, server, found.runKey, name)
  }
  if (root === 'storage' && words[0] === 'runs') {
    const [, runKey = '', ...name] = words
    requireSignature(request, url, server)
    if (!(await isLiveRunKey(server, runKey))) throw new HttpError(404, 'the run was deleted')
    return reads ? answerFile(request, server, runKey, name) : receiveFile(request, server, runKey, name)
  }
  return null
}

/** @throws {@link HttpError} 403 when the URL's token does not allow this request. */
export function requireSignature(request: Request, url: URL, server: ServerContext): void {
  const verdict = server.signedUrls.check(request.method, url)
  if (!verdict.allowed) throw new HttpError(403, verdict.reason)
}

async function answerFile(
  request: Request,
  server: ServerContext,
  runKey: string,
  words: string[],
): Promise<Response> {
  const row = await findRunFile(server.database, runKey, requireName(words))
  if (!row) throw new HttpError(404, 'the run has no such file')
  return blobResponse(request, server.blobs, {
    key: row.blobKey,
    md5: row.md5,
    sizeBytes: row.sizeBytes,
    fileName: row.name,
    contentType: row.contentType,
  })
}

async function receiveFile(
  request: Request,
  server: ServerContext,
  runKey: string,
  words: string[],
): Promise<Response> {
  const name = requireName(words)
  const blobKey = newRunFileKey(runKey)
  const info = await storeUpload(request, server.blobs, blobKey)
  const now = server.clock.now()
  const kept = await putRunFile(server.database, server.blobs, { runKey, name, blobKey, info, now })
  if (!kept) throw new HttpError(404, 'the run was deleted')
  return new Response(null, { status: 200, headers: { ETag: `"${info.md5}"` } })
}

function requireName(words: string[]): string {
  const name = normalizeFileName(words.join('/'))
  if (name === null) throw new HttpError(400, 'this is no name for a file')
  return name
}
