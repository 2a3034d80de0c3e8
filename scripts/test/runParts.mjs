import { performance } from 'node:perf_hooks'
import { say, seconds, Stop } from '../prepare/say.mjs'
import { parts } from './parts.mjs'

/**
 * Runs parts one after the other, to the end even when one fails, prints the time of each, then what failed. The last line is
 * `N passed, M failed`: N counts tests; M counts failed tests, and one for each part that failed without a failed test.
 * With `CI=true` a skipped test fails its part: in CI everything that a test may need has been installed.
 */
export async function runParts(names, available = parts) {
  const results = []
  for (const [index, name] of names.entries()) {
    const started = performance.now()
    say(`\n[${index + 1}/${names.length}] ${name} …`)
    const result = await available[name]()
    if (process.env.CI === 'true' && result.skipped > 0) {
      result.ok = false
      result.output += `${result.skipped} skipped: in CI no test may be skipped`
    }
    const time = seconds(started)
    if (!result.ok && result.output) say(result.output.trimEnd())
    say(`[${index + 1}/${names.length}] ${name}: ${result.ok ? 'ok' : 'FAILED'} (${time})`)
    results.push({ name, time, ...result })
  }
  say('')
  for (const { name, ok, time, passed, skipped } of results) {
    const counts = `${passed ? `, ${passed} passed` : ''}${skipped ? `, ${skipped} skipped` : ''}`
    say(`  ${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${time}${counts}`)
  }
  // A log is often kept by its end alone, so what failed is said again there.
  for (const { name, failures = [] } of results)
    for (const failure of failures) say(`\nFAILED in ${name}: ${failure}`)
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + Math.max(result.failed, result.ok ? 0 : 1), 0)
  say(`\n${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}

/** The parts that were named on the command line, or all of `defaults`. */
export function chosenParts(defaults) {
  const chosen = process.argv.slice(2).filter((argument) => argument !== '--')
  for (const name of chosen) {
    if (!Object.hasOwn(parts, name))
      throw new Stop(`There is no part "${name}"; there are: ${Object.keys(parts).join(' ')}`)
  }
  return chosen.length > 0 ? chosen : defaults
}
