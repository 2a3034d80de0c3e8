#!/usr/bin/env node
// Here, and not in dist, so that the workspace can link it before the first build.
import '../dist/cli.mjs'
