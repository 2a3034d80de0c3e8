import { describe, expect, it } from 'vitest'
import { exampleRun } from './exampleRun.ts'
import { isUnderWay, runDurationWords, runTitle, stateTone } from './runWords.ts'

describe('runDurationWords', () => {
  const now = exampleRun().createdAt.getTime() + 3_600_000

  it('counts on while the run is under way', () => {
    expect(runDurationWords(exampleRun({ state: 'running' }), now, 5)).toBe('1h 00m')
  })

  it("takes the run's own count once it has ended, else its last heartbeat, else nothing", () => {
    expect(runDurationWords(exampleRun({}), now, 42.5)).toBe('42s')
    expect(runDurationWords(exampleRun({}), now, 'NaN')).toBe('1m 30s')
    expect(runDurationWords(exampleRun({}), now)).toBe('1m 30s')
    expect(runDurationWords(exampleRun({ heartbeatAt: null }), now)).toBe('–')
  })
})

it.each([
  ['running', 'live', true],
  ['preempting', 'live', true],
  ['pending', 'quiet', true],
  ['finished', 'good', false],
  ['crashed', 'bad', false],
  ['failed', 'bad', false],
  ['killed', 'quiet', false],
  ['a state of tomorrow', 'quiet', false],
])('%s is coloured %s', (state, tone, underWay) => {
  expect(stateTone(state)).toBe(tone)
  expect(isUnderWay(state)).toBe(underWay)
})

it('calls a run without a display name by its id', () => {
  expect(runTitle(exampleRun({}))).toBe('brisk-lake-1')
  expect(runTitle(exampleRun({ displayName: null }))).toBe('x1y2z3ab')
  expect(runTitle(exampleRun({ displayName: '' }))).toBe('x1y2z3ab')
})
