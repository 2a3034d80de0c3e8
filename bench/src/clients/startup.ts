import { createRunsServer } from '@x/runs-server'

/** From the call of `createRunsServer({ memory: true })` to its first answered query, modules loaded; median of 20. */
const times: number[] = []
const ask = async () => {
  const start = performance.now()
  const server = await createRunsServer({ memory: true })
  const response = await server.fetch(
    new Request(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${btoa(`api:local${'0'.repeat(35)}`)}`,
      },
      body: JSON.stringify({ query: '{ viewer { entity } }' }),
    }),
  )
  const answer = (await response.json()) as { data?: { viewer?: { entity?: string } } }
  times.push(performance.now() - start)
  if (!answer.data?.viewer?.entity) throw new Error(`no viewer: ${JSON.stringify(answer)}`)
  await server.close()
}
for (let index = 0; index < 20; index++) await ask()
times.sort((a, b) => a - b)
console.log(JSON.stringify({ ms: ((times[9] ?? 0) + (times[10] ?? 0)) / 2, rows: 20 }))
