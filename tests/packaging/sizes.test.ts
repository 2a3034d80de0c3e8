import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, root, shell } from './shell.ts'

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
    ['{ RunsProvider, useRun } with core, suspending', 22],
    ['runs-react’s own code', 6],
    ['runs-react’s own code, suspending', 6],
  ])('C55 (without parquet): %s is at most %i KiB', (name, kib) => {
    expect(sizeOf(name, kib)).toBeLessThanOrEqual(kib * 1024)
  })

  it('every chunk that is loaded when it is first used has a row of its own', () => {
    const dist = join(root, 'packages/runs-core/dist')
    const files = readdirSync(dist).filter((file) => file.endsWith('.mjs'))
    const lazy = [...files, 'platform/web.mjs'].flatMap((file) =>
      [...readFileSync(join(dist, file), 'utf8').matchAll(/import\("\.[^"]*?(\w+)-[^"/]{8}\.mjs"\)/g)].map(
        ([, chunk = '']) => chunk,
      ),
    )
    const rows = readFileSync(join(root, '.size-limit.mjs'), 'utf8')
    expect(lazy.length).toBeGreaterThan(3)
    expect(lazy.filter((chunk) => !rows.includes(`'${chunk}'`))).toEqual([])
    for (const { name, passed } of sizes) expect({ name, passed }).toEqual({ name, passed: true })
  })
})

/** The measured size in bytes, held to this budget by size-limit too. */
function sizeOf(name: string, kib: number): number | undefined {
  const found = sizes.find((size) => size.name === name)
  expect(found).toMatchObject({ sizeLimit: kib * 1024 })
  expect(found?.size).toBeGreaterThan(300)
  return found?.size
}
