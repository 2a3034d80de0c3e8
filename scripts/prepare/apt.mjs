import { existsSync } from 'node:fs'
import { run, Stop } from './say.mjs'

/** Installs Debian packages, or says in one sentence what the reader has to install. */
export async function installPackages(packages, what) {
  const names = packages.join(' ')
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Stop(
      `The tests need ${what}. Please install it; this script can only do that on Debian and Ubuntu.`,
    )
  }
  if (process.getuid?.() !== 0) {
    throw new Stop(`The tests need ${what}. Please run: sudo apt-get install ${names}`)
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, output } = await run('apt-get', args, { env })
    if (code !== 0)
      throw new Stop(`apt-get ${args.join(' ')} failed; the tests need ${what}.\n${output.slice(-2000)}`)
  }
}
