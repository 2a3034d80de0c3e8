import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Where the differences are listed, from the root of the repository. */
export const pageName = 'docs/differences-from-python.md'

/** One line of a table of the page. */
export interface Row {
  call: string
  python: string
  ours: string
  why: string
}

const text = readFileSync(resolve(import.meta.dirname, '../../..', pageName), 'utf8')

/** The rows of every table under a heading: cells without the blanks around them. */
function tableRows(heading: string): string[][] {
  const start = text.indexOf(`\n## ${heading}\n`)
  if (start < 0) return []
  const end = text.indexOf('\n## ', start + 1)
  return text
    .slice(start, end < 0 ? undefined : end)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
}

/** The differences, as the page lists them. */
export const rows: readonly Row[] = tableRows('Row by row')
  .filter(([call]) => call !== 'call')
  .map(([call = '', python = '', ours = '', why = '', ...more]) => {
    if (more.length > 0) throw new Error(`${pageName}: a row has more than four cells: ${call}`)
    return { call, python, ours, why }
  })

const owners: Readonly<Record<string, string>> = { api: 'Api', sweep: 'Sweep', artifact: 'Artifact' }

/** What the page lists as missing: members of a run by their name, of others as `Api.name`. */
export const missingMembers: readonly string[] = tableRows('Not there yet').flatMap(([python = '']) =>
  [...python.matchAll(/`(run|api|sweep|artifact)\.(\w+)/g)].map(([, owner = '', name]) =>
    [owners[owner], name].filter(Boolean).join('.'),
  ),
)
