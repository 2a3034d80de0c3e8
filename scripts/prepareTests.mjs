#!/usr/bin/env node
/**
 * Brings what the tests need beyond node_modules: Chromium, and a Python virtualenv for each W&B client that the server is
 * held against. What is there already is left alone, so a second run takes no time. `--chromium` or `--python` brings only that.
 */
import { prepareChromium } from './prepare/chromium.mjs'
import { preparePython } from './prepare/python.mjs'
import { runScript, say } from './prepare/say.mjs'

const only = process.argv.slice(2)
const wants = (name) => only.length === 0 || only.includes(`--${name}`)

await runScript(async () => {
  say('What the tests need:')
  // One after the other: both may want apt, which runs once at a time.
  if (wants('chromium')) await prepareChromium()
  if (wants('python')) await preparePython()
})
