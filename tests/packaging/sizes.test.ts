import { beforeAll, describe, expect, it } from 'vitest'
import { build, shell } from './shell.ts'

interface Size {
  name: string
  passed: boolean
  size: number
  sizeLimit: number
}

let sizes: Size[]

beforeAll(async () => {
  await build()
  // size-limit ends with 1 when a budget is passed; its report says which.
  const json = await shell('size-limit', ['--json']).catch((error: Error) =>
    error.message.slice(error.message.indexOf('[')),
  )
  sizes = JSON.parse(json.slice(0, json.lastIndexOf(']') + 1)) as Size[]
})

describe('bundle sizes, gzipped and minified, browser condition, React external', () => {
  it.each([
    ['{ createRunsClient, loadRun }', 12],
    ['{ createRunsClient, loadRun, sampleHistory, scanHistory, observeHistory }', 16],
    ['the whole main entry', 36],
    ['{ RunsProvider, useRun } with core', 22],
    ['runs-react’s own code', 6],
  ])('C55 (without parquet): %s is at most %i KiB', (name, kib) => {
    expect(sizeOf(name, kib)).toBeLessThanOrEqual(kib * 1024)
  })
})

/** The measured size in bytes, held to this budget by size-limit too. */
function sizeOf(name: string, kib: number): number | undefined {
  const found = sizes.find((size) => size.name === name)
  expect(found).toMatchObject({ sizeLimit: kib * 1024 })
  expect(found?.size).toBeGreaterThan(300)
  return found?.size
}
