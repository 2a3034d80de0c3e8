import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../prepare/tools.mjs'
import { readEntry } from './readEntry.mjs'

/** The entries that users import from, and where each begins. */
const entries = [
  { name: '@x/runs-core', source: 'packages/runs-core/src/index.ts' },
  { name: '@x/runs-core/node', source: 'packages/runs-core/src/node/index.ts' },
  { name: '@x/runs-react', source: 'packages/runs-react/src/index.ts' },
  { name: '@x/runs-react/suspense', source: 'packages/runs-react/src/suspense/index.ts' },
  { name: '@x/runs-server', source: 'packages/runs-server/src/index.ts' },
]

/** The pages and the API in one text of short lines, in the form of llmstxt.org: for programs that read before they write. */
export function llmsText() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const [, summary = ''] = /^# .*\n\n([\s\S]*?)\n\n/.exec(readme) ?? []
  const apis = entries.map((entry) => ({ ...entry, exported: readEntry(entry.source) }))
  const sections = [
    section('Pages', pageLines(readme)),
    ...apis.map(({ name, exported }) =>
      section(
        name,
        exported
          .filter(({ isType }) => !isType)
          .flatMap((one) => [exportLine(one), ...one.members.map(memberLine)]),
      ),
    ),
    section(
      'Optional',
      apis.flatMap(({ exported }) => exported.filter(({ isType }) => isType).map(exportLine)),
    ),
  ]
  return `# runs\n\n> ${summary.replaceAll('\n', ' ')}\n\n${sections.join('\n\n')}\n`
}

function section(title, lines) {
  return `## ${title}\n\n${lines.join('\n')}`
}

/** What the README says of each package and each page. */
function pageLines(readme) {
  const packages = readme.matchAll(/^\| \[`(@x\/[\w-]+)`\]\(([^)]+)\) \|[^|]*\| (.+) \|$/gm)
  const pages = readme.matchAll(/^- \[[^\]]+\]\(([^)]+)\): (.+)$/gm)
  return [
    ...[...packages].map(([, name, path, words]) => `- [${name}](${path}/README.md): ${words}`),
    ...[...pages].map(([, path, words]) => `- [${titleOf(path)}](${path}): ${words}`),
  ]
}

/** The heading of a page; of a folder, its path. */
function titleOf(path) {
  return path.endsWith('.md')
    ? readFileSync(join(root, path), 'utf8').split('\n', 1)[0].replace(/^# /, '')
    : path
}

function exportLine({ name, path, words, base }) {
  return `- [${name}](${path})${base ? `, extends ${base}` : ''}${words && `: ${words}`}`
}

function memberLine({ name, words }) {
  return `  - \`${name}\`${words && `: ${words}`}`
}
