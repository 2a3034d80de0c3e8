import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { interop, localKey } from './interop.ts'
import { clientEnvironment, pythonOf } from './pythonClient.ts'

const use = interop('0.19.1')

it('C51: `wandb verify` of 0.19.1 passes, its two https warnings aside', async () => {
  const { server } = use
  const environment = clientEnvironment(server.url, localKey)
  const verify = spawn(pythonOf('0.19.1'), ['-m', 'wandb', 'verify', '--host', server.url], {
    env: environment,
    cwd: environment.HOME,
  })
  let printed = ''
  verify.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  verify.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const code = await new Promise<number | null>((resolve) => verify.on('exit', resolve))
  const failed = printed.split('\n').filter((line) => line.endsWith('❌'))
  // A server on loopback does not speak https: these two say so, and nothing else fails.
  expect(
    failed.map((line) => line.replace(/\.{3,}.*/, '')),
    printed,
  ).toEqual(['Checking requests to base url', 'Checking requests made over signed URLs'])
  expect(printed.match(/✅/g)).toHaveLength(7)
  expect(code).toBe(0)
})
