import { post } from './seedRuns.ts'

/** One POST of GraphQL; its data. */
export type Ask = (query: string, variables: unknown) => Promise<unknown>

/** Asks a server by its URL. */
export function askServer(url: string): Ask {
  return async (query, variables) => {
    const answer = JSON.parse(await post(`${url}/graphql`, JSON.stringify({ query, variables }))) as {
      data: unknown
      errors?: { message: string }[]
    }
    if (answer.errors) throw new Error(answer.errors[0]?.message)
    return answer.data
  }
}

/** Makes runs with ten config entries and ten summary values each, some at a time. The values are the same in every bench. */
export async function seedLists(ask: Ask, project: string, runs: number): Promise<void> {
  const query = `mutation UpsertBucket($input: UpsertBucketInput!) { upsertBucket(input: $input) { bucket { id } } }`
  const make = async (index: number): Promise<void> => {
    const keys = Array.from({ length: 10 }, (_, key) => key)
    const config = keys.map((key) => [`param_${key}`, { value: (index * 7919 + key) % 100, desc: null }])
    const summary = keys.map((key) => [`metric_${key}`, Math.sin(index * (key + 1))])
    const input = {
      modelName: project,
      name: `run${index}`,
      config: JSON.stringify({
        ...Object.fromEntries(config),
        optimizer: { value: index % 2 ? 'adam' : 'sgd', desc: null },
      }),
      summaryMetrics: JSON.stringify(Object.fromEntries(summary)),
    }
    await ask(query, { input })
  }
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < runs) await make(next++)
  }
  await Promise.all(Array.from({ length: 16 }, lane))
}
