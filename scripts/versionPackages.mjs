#!/usr/bin/env node
/**
 * `pnpm version-packages`: turns the changesets into versions and changelogs. It is `changeset version`, but for one rule of it:
 * a peer dependency that leaves its range makes its dependents major, and below 1.0 every minor leaves `^0.x`, so the whole
 * fixed group would jump to 1.0.0. Our packages are released together, so for the time of the command the range is open.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { run, runScript, Stop } from './prepare/say.mjs'
import { toolEnvironment } from './prepare/tools.mjs'

const manifest = 'packages/runs-react/package.json'
const closed = '"@x/runs-core": "workspace:^"'
const open = '"@x/runs-core": "workspace:>=0.0.0"'

await runScript(async () => {
  replace(closed, open)
  try {
    const { code } = await run('changeset', ['version'], { env: toolEnvironment(), show: true })
    if (code !== 0) throw new Stop('changeset version failed; its messages stand above.')
  } finally {
    replace(open, closed)
  }
})

function replace(from, to) {
  const text = readFileSync(manifest, 'utf8')
  if (!text.includes(from)) throw new Stop(`${manifest} has no ${from}.`)
  writeFileSync(manifest, text.replace(from, to))
}
