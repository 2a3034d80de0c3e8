import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** One line of progress, at once. */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** A reason to stop that the reader can act on: printed without a stack. */
export class Stop extends Error {}

/** Runs `main` and ends the process: 0 when it went well, 1 after a `Stop` (its sentence alone) or any other error. */
export async function runScript(main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`\n${error instanceof Stop ? error.message : (error?.stack ?? error)}\n`)
    process.exitCode = 1
  }
}

/** Seconds since a moment of `performance.now()`, as `4.2 s`. */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/**
 * Runs a command to its end. Resolves with its exit code and what it printed; it never rejects for a code that isn't 0.
 * `show` passes each line through as it comes.
 */
export function run(command, args, { cwd, env = process.env, show = false, input } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        if (show) process.stdout.write(chunk)
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
    if (input !== undefined) child.stdin.end(input)
  })
}
