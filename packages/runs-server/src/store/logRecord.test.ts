import { expect, test } from 'vitest'
import { decodeRecords, encodeAppend, encodeTruncate, type LogRecord } from './logRecord.ts'

const records: LogRecord[] = [
  {
    kind: 'append',
    append: { writes: [{ stream: 'history', offset: 0, lines: ['{"_step": 0}', 'ä🏃\n"', ''] }] },
  },
  { kind: 'truncate', step: 2.5 },
  {
    kind: 'append',
    append: {
      writes: [
        { stream: 'events', offset: 2 ** 40, lines: ['e'] },
        { stream: 'output', offset: 7, lines: ['ü', 'x'] },
      ],
      summary: '{"ö": NaN}',
    },
  },
  { kind: 'append', append: { writes: [], summary: '' } },
]
const encoded = records.map((record) =>
  record.kind === 'append' ? encodeAppend(record.append) : encodeTruncate(record.step),
)
const log = Buffer.concat(encoded)

test('a log gives back its records', () => {
  expect([...decodeRecords(log)]).toEqual(records)
})

test('a log torn at any byte gives the records before the tear, also when zeros follow', () => {
  for (let length = 0; length < log.length; length++) {
    let end = 0
    const whole = encoded.filter((record) => (end += record.length) <= length).length
    expect([...decodeRecords(log.subarray(0, length))]).toEqual(records.slice(0, whole))
    const padded = Buffer.concat([log.subarray(0, length), Buffer.alloc(64)])
    const found = [...decodeRecords(padded)]
    // A torn record may end in zeros itself; then the padding completes it, rightly.
    expect(found).toEqual(records.slice(0, found.length))
    expect(found.length - whole).toBeLessThanOrEqual(1)
  }
})

test('a flipped bit ends the log', () => {
  for (let at = 0; at < (encoded[0]?.length ?? 0); at++) {
    const damaged = Buffer.from(log)
    damaged.writeUInt8((damaged[at] ?? 0) ^ 1, at)
    expect([...decodeRecords(damaged)]).toEqual([])
  }
})
