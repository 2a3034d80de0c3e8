import { describe, expect, it } from 'vitest'
import { isRunsError, readLogs } from '../src/index.ts'
import { type LogFault, LogWire } from './logWire.ts'

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index}`)
const outage: LogFault = () => new TypeError('fetch failed')

describe('readLogs: follow', () => {
  it('gives each line once and in order, and asks less and less often while nothing is printed', async () => {
    const wire = new LogWire()
    wire.print(...numbered(0, 2_500))
    const { texts, ended } = wire.read({ follow: true })
    await wire.clock.advance(0)
    expect(wire.asked.map(({ at }) => at)).toEqual([0, 0, 0])
    // The last line may still be written.
    expect(texts).toEqual(numbered(0, 2_499))
    await wire.clock.advance(50_000)
    expect(wire.asked.map(({ at }) => at / 1_000)).toEqual([0, 0, 0, 2, 6, 14, 29, 44])
    wire.print(...numbered(2_500, 2_510))
    await wire.clock.advance(13_000)
    expect(texts).toEqual(numbered(0, 2_509))
    // Nothing that was given is asked for again.
    expect(wire.asked.at(-1)).toMatchObject({ at: 61_000, variables: { after: 'c2508' } })
    wire.state = 'finished'
    await wire.clock.advance(6_000)
    await ended
    expect(texts).toEqual(numbered(0, 2_510))
    expect(wire.clock.pending).toBe(0)
  })

  it('ends after one last read once the run has ended, with what came late; a resumed run goes on', async () => {
    const wire = new LogWire()
    wire.print('a', 'b')
    const { texts, ended } = wire.read({ follow: true, pollIntervalMs: 500 })
    await wire.clock.advance(0)
    wire.state = 'crashed'
    await wire.clock.advance(500)
    expect(texts).toEqual(['a'])
    wire.state = 'running'
    wire.print('c')
    await wire.clock.advance(500)
    expect(texts).toEqual(['a', 'b'])
    wire.state = 'finished'
    await wire.clock.advance(500)
    wire.print('late', 'later')
    await wire.clock.advance(500)
    await ended
    expect(texts).toEqual(['a', 'b', 'c', 'late', 'later'])
    const sent = wire.asked.length
    await wire.clock.advance(60_000)
    expect(wire.asked).toHaveLength(sent)
  })

  it('gives a line that is overwritten in place once, with its last text', async () => {
    const wire = new LogWire()
    wire.print('start', ' 0%')
    const { texts, ended } = wire.read({ follow: true })
    for (let percent = 1; percent <= 100; percent++) {
      await wire.clock.advance(1_000)
      wire.lines[1] = `${percent}%`
    }
    expect(texts).toEqual(['start'])
    wire.print('epoch done')
    await wire.clock.advance(2_000)
    expect(texts).toEqual(['start', '100%'])
    // A line below which nothing comes is whole when it has stood for a minute: a run that hangs shows where.
    await wire.clock.advance(55_000)
    expect(texts).toEqual(['start', '100%'])
    await wire.clock.advance(20_000)
    expect(texts).toEqual(['start', '100%', 'epoch done'])
    wire.print('bar 1%')
    await wire.clock.advance(15_000)
    wire.lines[3] = 'bar 100%'
    wire.state = 'finished'
    await wire.clock.advance(20_000)
    await ended
    expect(texts).toEqual(['start', '100%', 'epoch done', 'bar 100%'])
  })

  it('gives each line once across cut connections, lost and truncated answers, refusals and errors', async () => {
    const wire = new LogWire()
    const faults: LogFault[] = [
      outage,
      (answer) => new TypeError(`connection reset, ${answer().status}`),
      (answer) => new Response(answer().body?.pipeThrough(cutOff())),
      () => new Response('no', { status: 503 }),
      () => new Response('no', { status: 429, headers: { 'retry-after': '20' } }),
      () => new Response('<html>', { status: 502 }),
      () => new Response(''),
    ]
    const { texts, ended } = wire.read({ follow: true, pollIntervalMs: 1_000 })
    for (const [index, fault] of faults.entries()) {
      wire.print(...numbered(index * 300, (index + 1) * 300))
      wire.faults.push(fault)
      await wire.clock.advance(60_000)
      expect(texts.length).toBeGreaterThanOrEqual((index + 1) * 300 - 1)
      expect(wire.faults).toEqual([])
    }
    wire.state = 'finished'
    await wire.clock.advance(60_000)
    await ended
    expect(texts).toEqual(numbered(0, 2_100))
  })

  it('gives each line once where answers overlap, and none before those asked for', async () => {
    const wire = new LogWire()
    wire.overlap = 5
    wire.print(...numbered(0, 1_500))
    const [all, last] = [wire.read({ follow: true }), wire.read({ follow: true, tail: 2 })]
    await wire.clock.advance(0)
    wire.print(...numbered(1_500, 1_520))
    wire.state = 'finished'
    await wire.clock.advance(60_000)
    await Promise.all([all.ended, last.ended])
    expect(all.texts).toEqual(numbered(0, 1_520))
    expect(last.texts).toEqual(numbered(1_498, 1_520))
  })

  it('outlives an outage that is longer than a deadline, not one that does not end, and no refusal for good', async () => {
    const wire = new LogWire()
    wire.print('a', 'b')
    const options = { follow: true, deadlineMs: 5_000 }
    const following = wire.read(options)
    await wire.clock.advance(0)
    const start = wire.asked.length
    wire.faults.push(...Array.from({ length: 1_000 }, () => outage))
    await wire.clock.advance(60_000)
    expect(wire.asked.length).toBeGreaterThan(start + 5)
    wire.faults.length = 0
    wire.print('c')
    await wire.clock.advance(30_000)
    expect(following.texts).toEqual(['a', 'b'])

    wire.faults.push(...Array.from({ length: 1_000 }, () => outage))
    await wire.clock.advance(300_000)
    const error: unknown = await following.ended.catch((thrown: unknown) => thrown)
    expect(isRunsError(error, 'deadline')).toBe(true)
    expect(wire.clock.pending).toBe(0)

    for (const faults of [
      [() => new Response('no', { status: 403 })],
      [() => new Response('{"data":{"project":null}}')],
    ]) {
      wire.faults.splice(0, Infinity)
      const { ended } = wire.read(options)
      await wire.clock.advance(0)
      wire.faults.push(...faults)
      await wire.clock.advance(2_000)
      await expect(ended).rejects.toMatchObject({
        code: faults[0]?.().status === 403 ? 'permission' : 'notFound',
      })
    }
    // Nor is the first answer waited for in vain.
    wire.faults.push(...Array.from({ length: 1_000 }, () => outage))
    const { ended } = wire.read(options)
    await wire.clock.advance(5_000)
    await expect(ended).rejects.toMatchObject({ code: 'deadline' })
  })

  it('ends at once when it is aborted between two polls, and leaves no timer', async () => {
    const wire = new LogWire()
    const controller = new AbortController()
    const { ended } = wire.read({ follow: true, signal: controller.signal })
    await wire.clock.advance(10_000)
    const sent = wire.asked.length
    const reason = new Error('the page was closed')
    controller.abort(reason)
    await expect(ended).rejects.toMatchObject({ code: 'aborted', cause: reason })
    expect(wire.asked).toHaveLength(sent)
    expect(wire.clock.pending).toBe(0)
  })

  it.each([
    { tail: 0, seen: [] },
    { tail: 1, seen: [] },
    { tail: 2, seen: ['line 28'] },
    { tail: 29, seen: numbered(1, 29) },
    { tail: 100, seen: numbered(0, 29) },
  ])('begins with the last $tail lines', async ({ tail, seen }) => {
    const wire = new LogWire()
    wire.print(...numbered(0, 30))
    const { texts, ended } = wire.read({ follow: true, tail })
    await wire.clock.advance(0)
    expect(texts).toEqual(seen)
    wire.print('new', 'newer')
    wire.state = 'killed'
    await wire.clock.advance(5_000)
    await ended
    expect(texts).toEqual([...numbered(Math.max(0, 30 - tail), 30), 'new', 'newer'])
    // The lines that are passed over are not fetched.
    expect(wire.asked[0]?.variables).toMatchObject({ last: tail + 1 })
    const heldBack = tail === 0 ? 'c29' : 'c28'
    expect(wire.asked.slice(1).map(({ variables }) => variables['after'])).toEqual([heldBack, 'c30'])
  })

  it('begins with the first line of a run that has printed nothing yet', async () => {
    const wire = new LogWire()
    const { texts, ended } = wire.read({ follow: true, tail: 5 })
    await wire.clock.advance(0)
    wire.print(...numbered(0, 20))
    wire.state = 'finished'
    await wire.clock.advance(5_000)
    await ended
    expect(texts).toEqual(numbered(0, 20))
  })
})

describe('readLogs', () => {
  it('reads on where an answer was cut short for its bytes and called the last one', async () => {
    const wire = new LogWire()
    wire.cap = 7
    wire.print(...numbered(0, 50))
    const all = wire.read()
    await all.ended
    expect(all.texts).toEqual(numbered(0, 50))
    wire.asked.length = 0
    const last = wire.read({ tail: 20 })
    await last.ended
    expect(last.texts).toEqual(numbered(30, 50))
    expect(wire.asked.map(({ variables }) => [variables.last, variables.before])).toEqual([
      [21, null],
      [14, 'c43'],
      [7, 'c36'],
    ])
  })

  it('gives what is left of a log whose first lines the server has forgotten, and passes over lines that never came', async () => {
    const wire = new LogWire()
    wire.print(...numbered(0, 50))
    wire.first = 40
    delete wire.lines[45]
    delete wire.lines[49]
    const left = numbered(0, 50).filter((_, number) => number >= 40 && number !== 45 && number !== 49)
    for (const options of [{}, { tail: 30 }]) {
      const { texts, ended } = wire.read(options)
      await ended
      expect(texts).toEqual(left)
    }
  })

  it('refuses a server that says that there is more and not where', async () => {
    const wire = new LogWire()
    wire.print('a', 'b')
    const stuck: LogFault = (answer) => {
      const text = JSON.stringify({
        edges: [],
        pageInfo: { startCursor: null, endCursor: 'c1', hasNextPage: true },
      })
      void answer()
      return new Response(
        `{"data":{"project":{"run":{"state":"running","logLineCount":9,"logLines":${text}}}}}`,
      )
    }
    wire.faults.push(stuck, stuck)
    await expect(wire.read().ended).rejects.toMatchObject({ code: 'decode' })
  })

  it('sends nothing before it is looped over, and says at once what it can never do', () => {
    const wire = new LogWire()
    readLogs(wire.client, 'entity/project/run', { tail: 3, follow: true })
    for (const options of [{ tail: -1 }, { tail: 1.5 }, { tail: Number.NaN }, { pollIntervalMs: 0 }])
      expect(() => readLogs(wire.client, 'e/p/r', options)).toThrow(
        expect.objectContaining({ code: 'usage' }),
      )
    expect(wire.asked).toEqual([])
  })
})

/** Lets the first bytes through. */
function cutOff(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, controller) {
      controller.enqueue(chunk.subarray(0, 40))
      controller.terminate()
    },
  })
}
