#!/usr/bin/env node
/**
 * `npx pnpm@10 test`: installs what the tests need, then runs every part, the time of each beside it.
 * `pnpm test unit browser` runs only these parts.
 */
import { prepareChromium } from './prepare/chromium.mjs'
import { preparePython } from './prepare/python.mjs'
import { runScript, say } from './prepare/say.mjs'
import { parts } from './test/parts.mjs'
import { chosenParts, runParts } from './test/runParts.mjs'

await runScript(async () => {
  const names = chosenParts(Object.keys(parts))
  say('What the tests need:')
  if (names.includes('browser')) await prepareChromium()
  // The run page is opened at the address that the Python client prints.
  if (names.includes('interop') || names.includes('browser')) await preparePython()
  await runParts(names)
})
