import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { published, root, shell } from './shell.ts'

export interface ReleaseCopy {
  folder: string
  /** Path of each package's tarball. */
  tarballs: Record<(typeof published)[number], string>
  remove(): void
}

/** The line that the rehearsal's changeset brings into each changelog. */
export const changelogLine = 'Rehearses a release.'

/** The repository as it stands, committed files and others, in a new folder. Nothing that is installed or built comes along. */
export async function copyOfTree(prefix: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  const listed = await shell('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  for (const path of listed.split('\0').filter(Boolean)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    try {
      copyFileSync(join(root, path), join(folder, path))
    } catch (error) {
      // Listed, and deleted since the last commit.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return folder
}

/**
 * A copy of the repository, taken through a release up to the tarballs: one changeset,
 * versions, a build with the network closed, `pnpm pack`.
 */
export async function rehearseRelease(): Promise<ReleaseCopy> {
  const folder = await copyOfTree('release-')
  for (const path of readdirSync(join(folder, '.changeset'))) {
    if (path.endsWith('.md') && path !== 'README.md') rmSync(join(folder, '.changeset', path))
  }
  const names = published.map((name) => `'@x/${name}': minor\n`).join('')
  writeFileSync(join(folder, '.changeset/rehearsal.md'), `---\n${names}---\n\n${changelogLine}\n`)

  // A changelog line names the commit that brought its changeset, so there has to be one.
  const git = (...args: string[]): Promise<string> =>
    shell('git', ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost', ...args], {
      cwd: folder,
    })
  await git('init', '--quiet')
  await git('add', '--all')
  await git('commit', '--quiet', '--message', 'rehearsal')

  await shell('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: folder })
  await shell(process.execPath, ['scripts/versionPackages.mjs'], { cwd: folder })
  const closed = `--require=${join(root, 'scripts/codegen/closeNetwork.cjs')}`
  await shell('turbo', ['run', 'build', '--force', '--env-mode=loose', '--output-logs=errors-only'], {
    cwd: folder,
    env: { NODE_OPTIONS: closed },
  })
  const tarballs: Partial<ReleaseCopy['tarballs']> = {}
  for (const name of published) {
    const packed = await shell('pnpm', ['pack', '--json', '--pack-destination', join(folder, 'packed')], {
      cwd: join(folder, 'packages', name),
    })
    tarballs[name] = (JSON.parse(packed.slice(packed.indexOf('{'))) as { filename: string }).filename
  }
  return {
    folder,
    tarballs: tarballs as ReleaseCopy['tarballs'],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
