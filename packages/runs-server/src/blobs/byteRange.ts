import type { ByteRange } from './blobStore.ts'

/**
 * Reads a `Range` header. `null`: answer the whole (no header, another unit, several ranges, or not understood: RFC 9110 lets a
 * server ignore those); `'unsatisfiable'`: answer 416.
 */
export function parseRange(header: string | null, sizeBytes: number): ByteRange | 'unsatisfiable' | null {
  const match = header?.trim().match(/^bytes=\s*(\d*)-(\d*)\s*$/)
  if (!match) return null
  const [, first = '', last = ''] = match
  if (first === '') {
    if (last === '') return null
    const suffix = Math.min(Number(last), sizeBytes)
    return suffix === 0 ? 'unsatisfiable' : { start: sizeBytes - suffix, end: sizeBytes }
  }
  const start = Number(first)
  const end = last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes)
  if (last !== '' && Number(last) < start) return null
  return start >= sizeBytes ? 'unsatisfiable' : { start, end }
}
