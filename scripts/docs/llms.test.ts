import { expect, it } from 'vitest'
import * as core from '../../packages/runs-core/src/index.ts'
import { pages, textOf } from './documents.ts'

it('C60 (llms.txt): names every guide and everything that core exports; codegen --check holds it there', () => {
  const text = textOf('llms.txt')
  const guides = pages().filter((page) => page.startsWith('docs/guides/'))
  expect(
    guides.filter((page) => !text.includes(`](${page}): `)),
    'guides without a line in the list of README.md',
  ).toEqual([])
  expect(Object.keys(core).length).toBeGreaterThan(20)
  expect(Object.keys(core).filter((name) => !text.includes(`- [${name}](`))).toEqual([])
})
