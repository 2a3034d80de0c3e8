import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pages, root, textOf } from './documents.ts'

const prose = (page: string): string => textOf(page).replace(/^( *)```[\s\S]*?\n\1```$/gm, '')

/** The anchors of a page, as GitHub names them: each heading's, numbered from its second occurrence on. */
function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>()
  return [...prose(page).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) => {
    const slug = heading
      .replace(/\]\([^)]*\)/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
}

/** The links of a page to other files and to places in them; a URL is not followed. */
function linksOf(page: string): string[] {
  const links = prose(page)
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]]/g, ''))
    .matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)
  return [...links].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target))
}

it('C60 (links): every link from page to page leads to a file, and to a heading of it', () => {
  const found = [...pages(), 'llms.txt']
  const links = found.flatMap((page) => linksOf(page).map((target) => ({ page, target })))
  const broken = links.filter(({ page, target }) => {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? page : join(page, '..', path)
    if (!existsSync(join(root, file))) return true
    if (anchor === undefined) return false
    return statSync(join(root, file)).isDirectory() || !anchorsOf(file).includes(anchor)
  })
  expect(broken).toEqual([])
  expect(links.length).toBeGreaterThan(20)
})
