import type { CallOptions, Paginated, RunsClient } from '../src/index.ts'
import type { World } from './everyWorld.ts'

/** One public asynchronous call, as a user would make it, about what is in a world. */
export type CallIn = (client: RunsClient, options: CallOptions, world: World) => Promise<unknown>

/** A call that gives a list. */
export type ListIn = (client: RunsClient, options: CallOptions, world: World) => Paginated<unknown>

/** Everything that a list can be asked: each in its turn is a call of its own. */
const readings: Record<string, (list: Paginated<unknown>) => Promise<unknown>> = {
  '': (list) => drain(list),
  '().page': (list) => list.page(),
  '().toArray': (list) => list.toArray(),
  '().totalCount': (list) => list.totalCount(),
}

/** The calls that lists make possible: `listRuns`, `listRuns().page` and so on. */
export function listsOf(lists: Record<string, ListIn>): Record<string, CallIn> {
  const calls = Object.entries(lists).flatMap(([name, list]) =>
    Object.entries(readings).map(([reading, read]): [string, CallIn] => {
      const [first = '', ...rest] = name.split(' ')
      return [[first + reading, ...rest].join(' '), async (...given) => read(list(...given))]
    }),
  )
  return Object.fromEntries(calls)
}

/** Reads to the end, and gives what came. */
export async function drain(list: AsyncIterable<unknown>): Promise<unknown[]> {
  const items: unknown[] = []
  for await (const item of list) items.push(item)
  return items
}
