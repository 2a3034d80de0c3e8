import { crc32 } from 'node:zlib'
import type { RunAppend, StreamName, StreamWrite } from './historyStore.ts'

/**
 * One entry of a run's log.
 * @internal
 */
export type LogRecord = { kind: 'append'; append: RunAppend } | { kind: 'truncate'; step: number }

// A record: u32 length of the payload, u32 CRC-32 of the payload, payload; little endian. The payload of an append:
// u8 1, u32 bytes of summary (NONE when there is none), u32 writes; for each write u8 stream, f64 offset, u32 lines and
// u32 bytes of each line; then the texts. The payload of a rewind: u8 2, f64 step.
const HEADER_BYTES = 8
const APPEND = 1
const TRUNCATE = 2
const NONE = 0xffffffff
const STREAMS: readonly StreamName[] = ['history', 'events', 'output']

/** @internal */
export function encodeAppend(append: RunAppend): Uint8Array {
  const writes = append.writes.map((write) => ({ ...write, ...measure(write.lines) }))
  const summaryBytes = append.summary === undefined ? 0 : Buffer.byteLength(append.summary)
  let size = HEADER_BYTES + 9 + summaryBytes
  for (const write of writes) size += 13 + 4 * write.lines.length + write.bytes
  const record = Buffer.allocUnsafe(size)
  let position = HEADER_BYTES
  position = record.writeUInt8(APPEND, position)
  position = record.writeUInt32LE(append.summary === undefined ? NONE : summaryBytes, position)
  position = record.writeUInt32LE(writes.length, position)
  for (const write of writes) {
    position = record.writeUInt8(STREAMS.indexOf(write.stream), position)
    position = record.writeDoubleLE(write.offset, position)
    position = record.writeUInt32LE(write.lines.length, position)
    for (const length of write.lengths) position = record.writeUInt32LE(length, position)
  }
  if (append.summary !== undefined) position += record.write(append.summary, position)
  for (const write of writes) position += record.write(write.text, position)
  return sign(record)
}

/** @internal */
export function encodeTruncate(step: number): Uint8Array {
  const record = Buffer.allocUnsafe(HEADER_BYTES + 9)
  record.writeUInt8(TRUNCATE, HEADER_BYTES)
  record.writeDoubleLE(step, HEADER_BYTES + 1)
  return sign(record)
}

/**
 * The whole records at the beginning of a log. What a crash tore off at the end is not one.
 * @internal
 */
export function* decodeRecords(log: Uint8Array): Generator<LogRecord> {
  const bytes = Buffer.from(log.buffer, log.byteOffset, log.byteLength)
  let position = 0
  while (position + HEADER_BYTES < bytes.length) {
    const length = bytes.readUInt32LE(position)
    const start = position + HEADER_BYTES
    // A length of 0 is no record: a file system may have left zeros, and the CRC-32 of nothing is 0.
    if (length === 0 || start + length > bytes.length) return
    const payload = bytes.subarray(start, start + length)
    if (crc32(payload) !== bytes.readUInt32LE(position + 4)) return
    yield decodePayload(payload)
    position = start + length
  }
}

function decodePayload(payload: Buffer): LogRecord {
  if (payload.readUInt8(0) === TRUNCATE) return { kind: 'truncate', step: payload.readDoubleLE(1) }
  const summaryBytes = payload.readUInt32LE(1)
  const writeCount = payload.readUInt32LE(5)
  let position = 9
  const heads: { stream: StreamName; offset: number; lengths: number[] }[] = []
  for (let index = 0; index < writeCount; index++) {
    const stream = STREAMS[payload.readUInt8(position)]
    if (!stream) throw new Error('the log was written by a newer version')
    const offset = payload.readDoubleLE(position + 1)
    const lengths = Array.from({ length: payload.readUInt32LE(position + 9) }, () => 0)
    position += 13
    for (let line = 0; line < lengths.length; line++) {
      lengths[line] = payload.readUInt32LE(position)
      position += 4
    }
    heads.push({ stream, offset, lengths })
  }
  const take = (length: number): string => payload.toString('utf8', position, (position += length))
  const summary = summaryBytes === NONE ? undefined : take(summaryBytes)
  const writes: StreamWrite[] = heads.map(({ stream, offset, lengths }) => ({
    stream,
    offset,
    lines: lengths.map(take),
  }))
  return { kind: 'append', append: summary === undefined ? { writes } : { writes, summary } }
}

function measure(lines: readonly string[]): { text: string; bytes: number; lengths: number[] } {
  const text = lines.join('')
  const bytes = Buffer.byteLength(text)
  // As many bytes as characters means ASCII, by far the most frequent case.
  const lengths =
    bytes === text.length ? lines.map((line) => line.length) : lines.map((line) => Buffer.byteLength(line))
  return { text, bytes, lengths }
}

function sign(record: Buffer): Uint8Array {
  record.writeUInt32LE(record.length - HEADER_BYTES, 0)
  record.writeUInt32LE(crc32(record.subarray(HEADER_BYTES)), 4)
  return record
}
