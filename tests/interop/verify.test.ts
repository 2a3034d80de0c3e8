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
  // Both of these are about https, which a server on loopback does not speak.
  const failed = printed
    .split('\n')
    .filter((line) => /❌|failed|error/i.test(line) && !/https|ssl|secure/i.test(line))
  expect({ code, failed }, printed).toEqual({ code: 0, failed: [] })
})
