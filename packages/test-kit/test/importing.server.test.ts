import { expect, it } from 'vitest'
import { watchAmbient } from '../src/watchAmbient.ts'

const reads = watchAmbient(/packages\/runs-server\/src\//)
/** graphql-js asks whether it is in production. */
const ours = (): string[] => reads.filter((read) => read !== 'env NODE_ENV')

it('C23: importing the server reads neither env nor disk, and neither does one in memory and without a page', async () => {
  const entry = await import('@x/runs-server')
  expect(Object.keys(entry)).toEqual(['createRunsServer'])
  expect(ours()).toEqual([])
  const server = await entry.createRunsServer({ memory: true, dashboard: false })
  await server.close()
  expect(ours()).toEqual([])
})
