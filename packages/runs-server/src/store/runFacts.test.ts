import { expect, test } from 'vitest'
import { RunFacts } from './runFacts.ts'

test('a fact is read once, until the run is written', async () => {
  const facts = new RunFacts<number>()
  let reads = 0
  const read = async (): Promise<number> => ++reads
  expect(await Promise.all([facts.get('a', read), facts.get('a', read)])).toEqual([1, 1])
  await facts.after('a', Promise.resolve())
  expect(await facts.get('a', read)).toBe(2)
  await facts.after('b', Promise.resolve())
  expect(await facts.get('a', read)).toBe(2)
})

test('what is read while a write is under way is not kept, whether it succeeds or not', async () => {
  const facts = new RunFacts<string>()
  for (const outcome of [Promise.resolve(), Promise.reject(new Error('full'))]) {
    const settled = facts.after('a', outcome).catch(() => {})
    expect(await facts.get('a', async () => 'before')).toBe('before')
    await settled
    expect(await facts.get('a', async () => 'after')).toBe('after')
    await facts.after('a', Promise.resolve())
  }
})

test('a failed read is tried again, and large facts are not kept', async () => {
  const facts = new RunFacts<string>((fact) => fact.length < 3)
  await expect(facts.get('a', () => Promise.reject(new Error('unreadable')))).rejects.toThrow('unreadable')
  expect(await facts.get('a', async () => 'large')).toBe('large')
  expect(await facts.get('a', async () => 'x')).toBe('x')
  expect(await facts.get('a', async () => 'y')).toBe('x')
})
