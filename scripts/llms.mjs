#!/usr/bin/env node
/** `pnpm llms` writes llms.txt; `pnpm llms --check` fails where the committed one has drifted. Codegen calls it, so that nobody has to. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { llmsText } from './llms/llmsText.mjs'
import { runScript, Stop } from './prepare/say.mjs'
import { root } from './prepare/tools.mjs'

await runScript(async () => {
  const file = join(root, 'llms.txt')
  const text = llmsText()
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  if (process.argv.includes('--check'))
    throw new Stop('llms.txt differs from the pages and the sources. Run: pnpm llms')
  writeFileSync(file, text)
})
