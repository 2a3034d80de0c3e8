import { expect, it } from 'vitest'
import { exampleRun } from '../words/exampleRun.ts'
import { filterRuns } from './filterRuns.ts'

it('finds runs in which every word occurs somewhere', () => {
  const runs = [
    exampleRun({ id: 'a', tags: ['baseline'], user: { name: 'Ada', username: 'ada' } }),
    exampleRun({ id: 'b', displayName: 'calm-river', state: 'crashed', group: 'warm-up', jobType: 'eval' }),
  ]
  const found = (query: string): string[] => filterRuns(runs, query).map(({ id }) => id)
  expect(found('')).toEqual(['a', 'b'])
  expect(found('  ')).toEqual(['a', 'b'])
  expect(found('BRISK base')).toEqual(['a'])
  expect(found('crashed warm')).toEqual(['b'])
  expect(found('ada')).toEqual(['a'])
  expect(found('brisk crashed')).toEqual([])
})
