#!/usr/bin/env node
/**
 * `npx pnpm@10 start`: builds the server with its run page, then serves them with a run that trains live.
 * `PORT` chooses the port (8080 or any free one without it), `DATA_DIR` where the data is kept (`runs-data` without it).
 */
import { spawn, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { run, runScript, say, seconds, Stop } from './prepare/say.mjs'
import { root, toolEnvironment } from './prepare/tools.mjs'

const { PORT, DATA_DIR, INIT_CWD } = process.env

await runScript(async () => {
  const started = performance.now()
  say('Building the server, its run page, and the SDK for the quick start …')
  const filters = ['--filter=@x/runs-server', '--filter=@x/runs-core']
  const build = await run('turbo', ['run', 'build', ...filters, '--output-logs=errors-only'], {
    cwd: root,
    env: toolEnvironment(),
    show: true,
  })
  if (build.code !== 0) throw new Stop('The build failed; its messages stand above.')
  say(`Built in ${seconds(started)}. Starting …`)
  await serve()
})

/** Runs the server until it ends, and passes on whatever asks us to stop. */
async function serve() {
  const args = [join(root, 'packages/runs-server/dist/cli.mjs'), '--demo']
  if (PORT) args.push('--port', PORT)
  args.push('--data-dir', resolve(DATA_DIR ? (INIT_CWD ?? root) : root, DATA_DIR || 'runs-data'))
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  // A terminal sends Ctrl-C to the server as well; a second signal does it no harm. We stay until it has closed its files.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'))
  // npx and pnpm pass no signal on when they are killed themselves; then nobody is left who could stop the server.
  const starters = findStarters()
  const orphaned = setInterval(() => !starters.every(isAlive) && server.kill('SIGTERM'), 1000)
  const code = await new Promise((settle, reject) => {
    server.on('error', reject)
    server.on('exit', (exitCode, signal) => settle(signal ? 1 : exitCode))
  })
  clearInterval(orphaned)
  process.exitCode = code
}

/** The processes of npx and pnpm above this one. */
function findStarters() {
  const found = []
  let pid = process.ppid
  for (let depth = 0; depth < 8 && pid > 1; depth++) {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
    const [, parent, args] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? []
    if (!parent || !/\b(npm|npx|pnpm|start\.mjs)\b/.test(args)) break
    found.push(pid)
    pid = Number(parent)
  }
  return found
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
