import { describe, expect, it } from 'vitest'
import { agoWords, durationWords } from './time.ts'

it.each([
  [-3, '0s'],
  [42.9, '42s'],
  [200, '3m 20s'],
  [3_600, '1h 00m'],
  [18_120, '5h 02m'],
  [187_200, '2d 4h'],
])('%s seconds last %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words)
})

describe('agoWords', () => {
  const now = Date.UTC(2024, 5, 15, 12)
  it.each([
    [3, 'just now'],
    [60, '1 minute ago'],
    [5 * 60, '5 minutes ago'],
    [3 * 3_600, '3 hours ago'],
    [26 * 3_600, 'yesterday'],
    [90 * 86_400, 'Mar 17, 2024'],
  ])('%s seconds are %s', (seconds, words) => {
    expect(agoWords(new Date(now - seconds * 1_000), now)).toBe(words)
  })
})
