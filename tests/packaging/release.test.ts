import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installConsumers } from './consumer.ts'
import { openConsumerPage } from './consumerPage.ts'
import { changelogLine, type ReleaseCopy, rehearseRelease } from './releaseCopy.ts'
import { published, shell } from './shell.ts'

let copy: ReleaseCopy
let consumers: string

const readJson = (...path: string[]): Record<string, unknown> =>
  JSON.parse(readFileSync(join(...path), 'utf8')) as Record<string, unknown>

beforeAll(async () => {
  copy = await rehearseRelease()
  consumers = await installConsumers(copy)
})
afterAll(() => copy?.remove())

describe('a release, rehearsed on a copy', () => {
  it('C57: one changeset gives every published package the same new version and a changelog line', () => {
    for (const name of published) {
      expect(readJson(copy.folder, 'packages', name, 'package.json').version).toBe('0.1.0')
      const changelog = readFileSync(join(copy.folder, 'packages', name, 'CHANGELOG.md'), 'utf8')
      expect(changelog).toMatch(/^## 0\.1\.0$/m)
      expect(changelog).toContain(changelogLine)
    }
  })

  it('C54: the build that the tarballs were packed from opened no connection', () => {
    // The build in rehearseRelease ran with every connection refused; here is the proof that it would have failed.
    const closed = join(copy.folder, 'scripts/codegen/closeNetwork.cjs')
    const attempt = shell(process.execPath, ['--require', closed, '-e', "fetch('http://127.0.0.1:9')"])
    return expect(attempt).rejects.toThrow(/must not open a connection|fetch failed/)
  })

  it.each(published)('C57: %s passes publint for its tarball without a word', async (name) => {
    const output = await shell('publint', ['run', copy.tarballs[name], '--strict'])
    expect(output).toContain('All good!')
  })

  it.each(published)(
    'C57: every entry of %s resolves to the right types, from ESM and from CommonJS',
    async (name) => {
      const json = await shell('attw', [
        copy.tarballs[name],
        '--format=json',
        '--exclude-entrypoints=package.json',
      ])
      const report = JSON.parse(json) as { analysis: { problems: unknown[]; entrypoints: object } }
      expect(report.analysis.problems).toEqual([])
      const entries = Object.keys(readJson(copy.folder, 'packages', name, 'package.json').exports as object)
      expect(Object.keys(report.analysis.entrypoints).sort()).toEqual(
        entries.filter((entry) => entry !== './package.json').sort(),
      )
    },
  )
})

describe.each(['esm', 'cjs'])('the tarballs in a user’s %s project', (kind) => {
  it('C57: type-check strictly, libraries included, and run', async () => {
    const cwd = join(consumers, kind)
    await shell(join(cwd, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'], { cwd })
    const printed = await shell(process.execPath, ['out/program.js'], { cwd })
    expect(JSON.parse(printed)).toEqual({ state: 'finished', rows: 50, missing: true })
  })
})

describe('the tarballs in a user’s Vite project', () => {
  it('C57: type-check strictly, build, and show a run in a browser', async () => {
    const cwd = join(consumers, 'vite')
    await shell(join(cwd, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'], { cwd })
    await shell(join(cwd, 'node_modules/.bin/vite'), ['build', '--logLevel=warn'], { cwd })
    expect(await openConsumerPage(join(cwd, 'dist'))).toBe('seeded-run-0: finished')
  })
})

describe('the server’s tarball alone', () => {
  it('C57: has a bin that serves the run page with its script', async () => {
    const bin = join(consumers, 'esm/node_modules/.bin/runs-server')
    const server = spawn(bin, ['--port', '0', '--memory', '--demo'], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const url = await new Promise<string>((settle, reject) => {
        let printed = ''
        server.stdout.on('data', (chunk: Buffer) => {
          printed += chunk.toString()
          const page = /http:\/\/[^\s"]+\/runs\/[^\s"]+/.exec(printed)
          if (page) settle(page[0])
        })
        server.on('exit', (code) => reject(new Error(`runs-server ended with ${code}: ${printed}`)))
      })
      const page = await fetch(url)
      const html = await page.text()
      const script = /<script[^>]+src="([^"]+)"/.exec(html)?.[1]
      expect(script).toBeDefined()
      const answer = await fetch(new URL(script ?? '', url))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(/javascript/)
    } finally {
      server.kill('SIGTERM')
    }
  })
})
