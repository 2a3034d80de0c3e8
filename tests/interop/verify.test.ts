import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { interop, localKey } from './interop.ts'
import { clientEnvironment, clientVersions, pythonOf } from './pythonClient.ts'

/** The newest client's agent pauses for 5 seconds between heartbeats, and offers this to tests. */
const launcher = `
from wandb.agents import pyagent
pyagent.Agent.HEARTBEAT_SLEEP_SECONDS = 0.1
from wandb.cli import cli
cli.cli(prog_name="wandb")
`

describe.each(clientVersions)('`wandb verify` of %s', (version) => {
  const use = interop(version)

  it('C51: passes, its two https warnings aside', async () => {
    const { server, api } = use
    const environment = clientEnvironment(server.url, localKey)
    const verify = spawn(pythonOf(version), ['-c', launcher, 'verify', '--host', server.url], {
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
    expect(printed.match(/✅/g)).toHaveLength(version === '0.19.1' ? 7 : 8)
    expect(code).toBe(0)
    if (version === '0.19.1') return

    // It is content with a sweep whose runs all fail; we are not.
    const runs = await api.runs('verify', { filters: { sweep: { $ne: null } } }).toArray()
    expect(runs.map(({ state }) => state)).toEqual(Array(9).fill('finished'))
    const points = runs.map(({ config: { x, y } }) => `${String(x)} ${String(y)}`)
    expect(new Set(points).size).toBe(9)
    const sweep = await runs[0]?.sweep()
    expect(sweep).toMatchObject({ state: 'FINISHED', runCount: 9, bestLoss: 0.01 ** 3 + 1 })
  })
})
