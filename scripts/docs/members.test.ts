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

/** Classes whose objects have many names in code. */
const nameless = ['Artifact', 'RunFile']

it('C60: every member of Run, Api, RunFile and Artifact, every function and every hook is in code that a test runs', () => {
  const code = shownCode()
  const exported = [
    '@x/runs-core',
    '@x/runs-core/node',
    '@x/runs-react',
    '@x/runs-react/suspense',
    '@x/runs-server',
  ].flatMap(exportsOf)
  const wanted = exported.flatMap(({ name, members }) => {
    if (/^[a-z]/.test(name)) return [name]
    if (nameless.includes(name)) return members.map((member) => `.${member}`)
    const owner = owners[name]
    return owner ? members.map((member) => (member.includes('.') ? member : `${owner}.${member}`)) : []
  })
  expect(wanted).toEqual(
    expect.arrayContaining(['Run.create', 'run.update', 'run.tags', 'api.run', 'loadRun', 'useRun']),
  )
  const isShown = (words: string): boolean => {
    const pattern = `${words.startsWith('.') ? '' : '\\b'}${words.replace('.', '\\.')}\\b`
    return new RegExp(pattern).test(code)
  }
  expect(wanted.filter((words) => !isShown(words))).toEqual([])
})
