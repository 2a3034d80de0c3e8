import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { installPackages } from './apt.mjs'
import { run, say, seconds, Stop } from './say.mjs'

/** What `wandb.Histogram` and `wandb.Image` import on first use. */
const extras = ['numpy==2.2.6', 'pillow==11.3.0']

/**
 * The packages of each virtualenv: the W&B clients that the server is held against, the reference and the newest when this line
 * was last changed, and what starts a notebook's kernel.
 */
const environments = {
  '0.19.1': ['wandb==0.19.1', ...extras],
  '0.31.0': ['wandb==0.31.0', ...extras],
  notebook: ['jupyter_client==8.10.0'],
}

const cache = resolve(import.meta.dirname, '../../.cache/python')

/** Makes each virtualenv, unless a finished one with the same packages is there. */
export async function preparePython() {
  const names = Object.keys(environments)
  const missing = names.filter((name) => !isReady(name))
  for (const name of names) {
    if (!missing.includes(name)) say(`  ${title(name)}: ready in .cache/python/${name}`)
  }
  if (missing.length === 0) return
  const python = await findPython()
  await Promise.all(missing.map((name) => createEnvironment(python, name)))
}

const wanted = (name) => environments[name].join('\n')
const title = (name) => environments[name][0].replace('==', ' ')
const stamp = (name) => join(cache, name, 'installed.txt')

function isReady(name) {
  return (
    existsSync(join(cache, name, 'bin/python')) &&
    existsSync(stamp(name)) &&
    readFileSync(stamp(name), 'utf8') === wanted(name)
  )
}

/** A Python of at least 3.10 that can make virtualenvs. */
async function findPython() {
  const check = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))'
  for (let attempt = 0; attempt < 2; attempt++) {
    for (const name of [
      process.env.PYTHON,
      'python3',
      '/usr/bin/python3',
      'python3.13',
      'python3.12',
      'python3.11',
    ]) {
      if (!name) continue
      const { code } = await run(name, ['-c', check]).catch(() => ({ code: 1 }))
      if (code === 0) return name
    }
    if (attempt > 0) break
    say('  Python: none of at least 3.10 with venv found, installing it with apt …')
    await installPackages(['python3', 'python3-venv'], 'Python 3.10 or newer with its venv module')
  }
  throw new Stop('The tests need Python 3.10 or newer with its venv module. Set PYTHON to its path.')
}

async function createEnvironment(python, name) {
  const started = performance.now()
  const folder = join(cache, name)
  say(`  ${title(name)}: installing into .cache/python/${name} …`)
  rmSync(folder, { recursive: true, force: true })
  const made = await run(python, ['-m', 'venv', folder])
  if (made.code !== 0)
    throw new Stop(`Could not make a virtualenv with ${python}.\n${made.output.slice(-2000)}`)
  // A package index may hiccup; the third failure is one.
  for (let attempt = 1; ; attempt++) {
    const { code, output } = await run(join(folder, 'bin/python'), [
      '-m',
      'pip',
      'install',
      '--quiet',
      ...environments[name],
    ])
    if (code === 0) break
    if (attempt === 3) throw new Stop(`Could not install ${title(name)} with pip.\n${output.slice(-2000)}`)
    say(`  ${title(name)}: pip failed, trying again …`)
  }
  // Written last, so that an interrupted installation is made anew.
  writeFileSync(stamp(name), wanted(name))
  say(`  ${title(name)}: ready in .cache/python/${name} (${seconds(started)})`)
}
