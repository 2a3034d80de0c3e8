import { expect, it } from 'vitest'
import { createRunsServer } from '../src/index.ts'
import { graphql } from './wireClient.ts'

const starts = 20

it.each([
  ['in process', {}],
  ['on a port', { port: 0 }],
])(
  'C50 (server): from the call to the first answered query %s, modules loaded, the median of 20 starts is under 100 ms',
  async (_where, options) => {
    const times: number[] = []
    for (let start = 0; start < starts; start++) {
      const begin = performance.now()
      const server = await createRunsServer({ memory: true, ...options })
      const { data } = await graphql(server, '{ viewer { entity } project(name: "p") { id } }')
      times.push(performance.now() - begin)
      expect(data).toEqual({ viewer: { entity: 'local' }, project: null })
      await server.close()
    }
    const median = times.toSorted((a, b) => a - b)[starts / 2] ?? Number.POSITIVE_INFINITY
    expect(median).toBeLessThan(100)
  },
)

it('C50 (server): without a port nothing listens; fetch answers under http://runs.localhost, without options too', async () => {
  const server = await createRunsServer()
  expect(server.url).toBe('http://runs.localhost')
  expect((await graphql(server, '{ viewer { entity } }')).data.viewer.entity).toBe('local')
  await server.close()
})
