#!/usr/bin/env node
/** `pnpm check`: what to run before each commit; under a minute, and nothing beyond node_modules is needed. */
import { runScript } from './prepare/say.mjs'
import { chosenParts, runParts } from './test/runParts.mjs'

await runScript(() => runParts(chosenParts(['codegen', 'lint', 'format', 'types', 'unit'])))
