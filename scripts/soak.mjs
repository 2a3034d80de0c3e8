#!/usr/bin/env node
/**
 * `pnpm soak`: the tests that draw at random, with a new seed and many more rounds than `pnpm test` gives them. The seed is
 * printed, and `RUNS_SEED=<seed> pnpm soak` runs the same again.
 */
import { randomInt } from 'node:crypto'
import { run, runScript, say } from './prepare/say.mjs'
import { root, toolEnvironment } from './prepare/tools.mjs'

const seed = process.env.RUNS_SEED ?? String(randomInt(1, 2 ** 31))

await runScript(async () => {
  say(`RUNS_SEED=${seed}`)
  const env = toolEnvironment({
    RUNS_SOAK: '1',
    RUNS_SOAK_KILLS: process.env.RUNS_SOAK_KILLS ?? '500',
    RUNS_SEED: seed,
  })
  const projects = ['--project', 'unit', '--project', 'server']
  const args = ['run', ...projects, '--testTimeout=1800000', ...process.argv.slice(2)]
  const { code } = await run('vitest', args, { cwd: root, env, show: true })
  if (code !== 0) say(`\nFailed with RUNS_SEED=${seed}`)
  process.exitCode = code
})
