import { type FakeClock, fakeClock, readRequest } from '@x/test-kit'
import { createRunsClient, type ReadLogsOptions, readLogs, type RunsClient } from '../src/index.ts'

/** What one request gets instead of its answer. */
export type LogFault = (answer: () => Response) => Response | Error

/** A run that prints while a test follows it, on a clock that stands still until the test moves it. */
export class LogWire {
  readonly clock: FakeClock = fakeClock()
  readonly client: RunsClient = createRunsClient({
    baseUrl: 'http://localhost',
    fetch: (input, init) => this.#fetch(input, init),
    _clock: this.clock,
  })
  /** Texts by number; a hole is a line that never came. */
  readonly lines: (string | undefined)[] = []
  state = 'running'
  /** The most lines of an answer. One that holds fewer than it should is called the last one, as W&B does. */
  cap = 10_000
  /** Lines before this one are forgotten. */
  first = 0
  /** How many lines before those asked for come with them. */
  overlap = 0
  /** Taken by one request each. */
  readonly faults: LogFault[] = []
  /** When requests came, in milliseconds since the start, and what they asked for. */
  readonly asked: { at: number; variables: Record<string, unknown> }[] = []
  readonly #startedAt = this.clock.now()

  print(...texts: string[]): void {
    this.lines.push(...texts)
  }

  /** Loops over the lines; `texts` grows as they come. */
  read(options: ReadLogsOptions = {}): { texts: string[]; ended: Promise<void> } {
    const texts: string[] = []
    const loop = async (): Promise<void> => {
      for await (const { text } of readLogs(this.client, 'entity/project/run', options)) texts.push(text)
    }
    const ended = loop()
    // Whoever expects a failure awaits it later.
    ended.catch(() => {})
    return { texts, ended }
  }

  async #fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const { variables, signal } = readRequest(input, init)
    signal.throwIfAborted()
    this.asked.push({ at: this.clock.now() - this.#startedAt, variables })
    const fault = this.faults.shift()
    const answer = fault ? fault(() => this.#answer(variables)) : this.#answer(variables)
    if (answer instanceof Error) throw answer
    return answer
  }

  #answer({ first, after, last, before }: Record<string, unknown>): Response {
    const from = Math.max(
      this.first,
      typeof after === 'string' ? Number(after.slice(1)) + 1 - this.overlap : 0,
    )
    const to = typeof before === 'string' ? Number(before.slice(1)) : this.lines.length
    const held = this.lines.flatMap((line, number) =>
      line !== undefined && number >= from && number < to ? [{ number, line }] : [],
    )
    const most = Math.min(this.cap, Number(first ?? last))
    const edges = (first === undefined ? held.slice(-most) : held.slice(0, most)).map((node) => ({
      cursor: `c${node.number}`,
      node: { ...node, timestamp: '2026-01-01T00:00:00.123456', level: '', label: null },
    }))
    const pageInfo = {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: first !== undefined && edges.length === first && held.length > edges.length,
      hasPreviousPage: false,
    }
    const run = { state: this.state, logLineCount: this.lines.length, logLines: { edges, pageInfo } }
    return Response.json({ data: { project: { run } } })
  }
}
