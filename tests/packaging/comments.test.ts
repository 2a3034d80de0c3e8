import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { exportsOf } from '../../scripts/docs/exports.ts'
import { build, published, root } from './shell.ts'
import { typeErrors } from './typeErrors.ts'

/** What an example takes for granted: what stands around it in a reader's program. */
const given = `
import type { RunsClient } from '@x/runs-core'
declare const api: Api, run: Run, client: RunsClient, path: string, key: string
declare function RunPage(): null
declare function Chart(props: { rows: readonly object[]; exact: boolean }): null
`
const imports = ['@x/runs-core', '@x/runs-core/node', '@x/runs-react', '@x/runs-server']

/** The example as a program: its own imports, those of the names of ours in it, and the rest as a function's body. */
function programOf(example: string, language: string): string {
  const lines = example.split('\n')
  const own = lines.filter((line) => line.startsWith('import '))
  const body = lines.filter((line) => !line.startsWith('import ')).join('\n')
  const ours = imports.map((name) => {
    const names = exportsOf(name).flatMap((one) =>
      new RegExp(`\\b${one.name}\\b`).test(given + body) ? [one.name] : [],
    )
    return names.length > 0 ? `import { ${names.join(', ')} } from '${name}'` : ''
  })
  const head = language === 'tsx' ? 'export function Example() {' : 'export async function example() {'
  return [...own, ...ours, given, head, body, '}'].join('\n')
}

/** Every example in the comments of the published packages, by a path in a folder that can import what it does. */
function examples(): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of published) {
    const src = join(root, 'packages', name, 'src')
    // The server imports nothing of ours, and its example does.
    const home = join(root, name === 'runs-server' ? 'examples/embeddedServer' : `packages/${name}`)
    for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || file.includes('.test') || file.startsWith('generated')) continue
      const fences = readFileSync(join(src, file), 'utf8').matchAll(/^ *\* ```(tsx?)\n([\s\S]*?)^ *\* ```$/gm)
      for (const [, language = '', text = ''] of fences) {
        const path = join(home, `${name}-${file.replace(/\W/g, '-')}-${found.size}.${language}`)
        found.set(path, programOf(text.replace(/^ *\* ?/gm, ''), language))
      }
    }
  }
  return found
}

beforeAll(build)

it('C60 (comments): every example in a comment is typed, and a mistake in one would be found', () => {
  const programs = examples()
  const mistaken = join(root, 'examples/embeddedServer/mistaken.ts')
  programs.set(mistaken, programOf("await run.update({ notse: '' })", 'ts'))
  expect(programs.size).toBeGreaterThan(30)
  const { [mistaken]: found, ...errors } = Object.fromEntries(typeErrors(programs))
  expect(found?.join()).toContain("'notse'")
  expect(Object.entries(errors).filter(([, messages]) => messages.length > 0)).toEqual([])
})
