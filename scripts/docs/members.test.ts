import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { programOf, root, runnablePages } from './documents.ts'
import { exportsOf } from './exports.ts'

/** All code that users read and a test runs: the pages' own, and the examples. */
function shownCode(): string {
  const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(mjs|jsx|ipynb)$/.test(path) && !path.includes('node_modules'))
    .map((path) => readFileSync(join(root, 'examples', path), 'utf8'))
  const pages = runnablePages().flatMap((page) => [programOf(page, 'ts'), programOf(page, 'tsx')])
  return [...pages, ...examples].join('\n')
}

/** How code names what it calls a member of, where the class has many that others have too. */
const owners: Readonly<Record<string, string>> = {
  Api: 'api',
  Run: 'run',
  EditableRun: 'run',
  RunCoat: 'run',
}

it('C60: every member of Run and Api, every function and every hook is in code that a test runs', () => {
  const code = shownCode()
  const exported = ['@x/runs-core', '@x/runs-core/node', '@x/runs-react', '@x/runs-server'].flatMap(exportsOf)
  const wanted = exported.flatMap(({ name, members }) => {
    if (/^[a-z]/.test(name)) return [name]
    const owner = owners[name]
    return owner ? members.map((member) => (member.includes('.') ? member : `${owner}.${member}`)) : []
  })
  expect(wanted).toEqual(
    expect.arrayContaining(['Run.create', 'run.update', 'run.tags', 'api.run', 'loadRun', 'useRun']),
  )
  expect(wanted.filter((words) => !new RegExp(`\\b${words.replace('.', '\\.')}\\b`).test(code))).toEqual([])
})
