/**
 * Run in a process of its own: reads up to so many rows of the run at the address given, from the token given on, and prints them
 * and the token at which it was aborted.
 */
import { createRunsClient, isRunsError, scanHistory } from '../src/index.ts'

const [, , baseUrl = '', apiKey = '', path = '', most, token] = process.argv
const controller = new AbortController()
const scan = scanHistory(createRunsClient({ baseUrl, apiKey }), path, {
  pageSize: 300,
  signal: controller.signal,
  ...(token && { resume: token }),
})
const lines: unknown[] = []
try {
  for await (const row of scan) if (lines.push(row.line) === Number(most)) controller.abort()
} catch (error) {
  if (!isRunsError(error, 'aborted')) throw error
}
console.log(JSON.stringify({ lines, token: scan.token }))
