import { RunsError, type RunsErrorCode } from '@x/runs-core'
import { expect, it } from 'vitest'
import { errorWords, staleWords } from './errorWords.ts'

it.each<[RunsErrorCode, string, 'ask' | 'reload']>([
  ['notFound', 'Nothing here', 'ask'],
  ['auth', 'Not signed in', 'reload'],
  ['permission', 'No access', 'reload'],
  ['network', 'The server does not answer', 'ask'],
  ['deadline', 'The server does not answer', 'ask'],
  ['rateLimited', 'Too many requests', 'ask'],
  ['server', 'Could not read run x', 'ask'],
])('%s is told as "%s"', (code, title, retry) => {
  const error = new RunsError(code, 'what the transport says')
  expect(errorWords(error, 'run x')).toMatchObject({ title, retry })
  expect(staleWords(error)).toMatch(/^[A-Z].*\.$/)
})

it('shows the message where it has no better words', () => {
  expect(errorWords(new RunsError('decode', 'a broken row'), 'run x').text).toContain('a broken row')
})
