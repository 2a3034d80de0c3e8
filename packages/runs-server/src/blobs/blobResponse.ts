import type { BlobStore } from './blobStore.ts'
import { parseRange } from './byteRange.ts'
import { isShownInline } from './contentType.ts'
import { errorResponse } from '../http/httpError.ts'

/** A blob with what its owner knows of it. */
export interface ServedBlob {
  key: string
  /** MD5 of the bytes, 32 hex digits: the ETag. */
  md5: string
  sizeBytes: number
  /** Any name; only its last part is told. */
  fileName: string
  contentType: string
}

/** Answers GET and HEAD of a blob: whole, one range, or "not changed". */
export async function blobResponse(request: Request, blobs: BlobStore, blob: ServedBlob): Promise<Response> {
  const { sizeBytes } = blob
  const etag = `"${blob.md5}"`
  const headers: Record<string, string> = {
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': disposition(blob),
    // What a client uploaded must never run as a page of this origin, where the run page's session lives.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': blob.contentType,
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  }
  if (listsTag(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers })

  const ifRange = request.headers.get('If-Range')
  const range =
    ifRange === null || ifRange === etag ? parseRange(request.headers.get('Range'), sizeBytes) : null
  if (range === 'unsatisfiable') {
    return errorResponse(416, `this file has ${sizeBytes} bytes`, {
      'Content-Range': `bytes */${sizeBytes}`,
    })
  }
  if (range) headers['Content-Range'] = `bytes ${range.start}-${range.end - 1}/${sizeBytes}`
  headers['Content-Length'] = String(range ? range.end - range.start : sizeBytes)
  const status = range ? 206 : 200
  const body = await blobs.read(blob.key, range ?? { start: 0, end: sizeBytes })
  if (!body) return errorResponse(404, 'the bytes of this file are gone')
  if (request.method === 'HEAD') {
    await body.cancel()
    return new Response(null, { status, headers })
  }
  return new Response(body, { status, headers })
}

function disposition({ fileName, contentType }: ServedBlob): string {
  const kind = isShownInline(contentType) ? 'inline' : 'attachment'
  const last = fileName.split('/').at(-1) ?? ''
  // RFC 8187: beyond encodeURIComponent, the four characters that it leaves and a header parameter may not hold.
  const encoded = encodeURIComponent(last).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename*=UTF-8''${encoded}`
}

function listsTag(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
