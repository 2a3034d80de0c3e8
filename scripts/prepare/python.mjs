import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { installPackages } from './apt.mjs'
import { run, say, seconds, Stop } from './say.mjs'

/** The W&B clients that the server is held against: the reference, and the newest when this line was last changed. */
const clientVersions = ['0.19.1', '0.31.0']

/** What `wandb.Histogram` and `wandb.Image` import on first use. */
const extras = ['numpy==2.2.6', 'pillow==11.3.0']

const cache = resolve(import.meta.dirname, '../../.cache/python')

/** Makes one virtualenv per client version, unless a finished one with the same packages is there. */
export async function preparePython() {
  const missing = clientVersions.filter((version) => !isReady(version))
  for (const version of clientVersions) {
    if (!missing.includes(version)) say(`  wandb ${version}: ready in .cache/python/${version}`)
  }
  if (missing.length === 0) return
  const python = await findPython()
  await Promise.all(missing.map((version) => createEnvironment(python, version)))
}

const wanted = (version) => [`wandb==${version}`, ...extras].join('\n')
const stamp = (version) => join(cache, version, 'installed.txt')

function isReady(version) {
  return (
    existsSync(join(cache, version, 'bin/python')) &&
    existsSync(stamp(version)) &&
    readFileSync(stamp(version), 'utf8') === wanted(version)
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

async function createEnvironment(python, version) {
  const started = performance.now()
  const folder = join(cache, version)
  say(`  wandb ${version}: installing into .cache/python/${version} …`)
  rmSync(folder, { recursive: true, force: true })
  const made = await run(python, ['-m', 'venv', folder])
  if (made.code !== 0)
    throw new Stop(`Could not make a virtualenv with ${python}.\n${made.output.slice(-2000)}`)
  const requirements = wanted(version).split('\n')
  // A package index may hiccup; the third failure is one.
  for (let attempt = 1; ; attempt++) {
    const { code, output } = await run(join(folder, 'bin/python'), [
      '-m',
      'pip',
      'install',
      '--quiet',
      ...requirements,
    ])
    if (code === 0) break
    if (attempt === 3) throw new Stop(`Could not install wandb ${version} with pip.\n${output.slice(-2000)}`)
    say(`  wandb ${version}: pip failed, trying again …`)
  }
  // Written last, so that an interrupted installation is made anew.
  writeFileSync(stamp(version), wanted(version))
  say(`  wandb ${version}: ready in .cache/python/${version} (${seconds(started)})`)
}
