import { expect, it } from 'vitest'
import * as core from '../../packages/runs-core/src/index.ts'
import { textOf } from './documents.ts'

it('C60 (llms.txt): names everything that core exports; codegen --check holds it there', () => {
  const text = textOf('llms.txt')
  expect(Object.keys(core).length).toBeGreaterThan(20)
  expect(Object.keys(core).filter((name) => !text.includes(`- [${name}](`))).toEqual([])
})
