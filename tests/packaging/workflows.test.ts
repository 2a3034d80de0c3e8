import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './shell.ts'

const folder = join(root, '.github/workflows')
const workflows = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)

describe.each(workflows)('%s', (_name, text) => {
  it('pins every action by its full commit, with the version beside it', () => {
    const uses = text.match(/^\s*-?\s*uses: .*$/gm) ?? []
    expect(uses.length).toBeGreaterThan(0)
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('grants nothing by default, and no job more than it names', () => {
    expect(text).toMatch(/^permissions: \{\}$/m)
    expect(text).not.toMatch(/write-all|contents: write|packages: write/)
  })
})

it('C57: a release carries provenance', () => {
  const release = workflows.find(([name]) => name === 'release.yml')?.[1] ?? ''
  expect(release).toContain('id-token: write')
  expect(release).toMatch(/npm@11 publish .* --provenance/)
})
