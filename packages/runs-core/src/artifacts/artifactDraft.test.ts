import { describe, expect, it } from 'vitest'
import { Artifact } from '../artifact.ts'

const longest = 'x'.repeat(128)

// What both releases of Python's client that we hold to take and refuse, but for those that are said to be ours alone.
describe('the name of a draft', () => {
  it.each(['a', 'a.b-c_D9', '.hidden', '-', '0', '__proto__', longest])('takes %j', (name) => {
    expect(new Artifact({ name, type: 'dataset' }).name).toBe(name)
  })

  it.each([
    ['', 'nothing'],
    ['a b', 'a space'],
    [' a', 'a space in front'],
    ['a ', 'a space behind'],
    ['a/b', 'a slash'],
    ['data:v0', 'a colon'],
    ['é', 'a letter with an accent'],
    ['日本', 'letters of another script'],
    ['😀', 'a picture'],
    ['a\\b', 'a backslash'],
    ['a?b', 'what ends the path of a URL'],
    ['a\0b', 'a control character'],
    ['a\n', 'a line end, which Python lets by'],
    [`${longest}x`, '129 characters, which 0.19 lets by'],
  ])('refuses %j: %s', (name) => {
    expect(() => new Artifact({ name, type: 'dataset' })).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: expect.stringContaining(
          `no artifact can be called ${JSON.stringify(name)}: 1 to 128 letters`,
        ),
      }),
    )
  })

  it('is not looked at where the server has the artifact already', () => {
    // @ts-expect-error -- no more of a version is read here
    const { name, type } = new Artifact({}, { name: 'ä b:v0', type: 'wandb-x' })
    expect([name, type]).toEqual(['ä b:v0', 'wandb-x'])
  })
})

describe('the type of a draft', () => {
  it.each(['dataset', 'wandb', 'Job', 'jobs', 'a b'])('may be %j', (type) => {
    expect(new Artifact({ name: 'a', type }).type).toBe(type)
  })

  it.each(['', 'job', 'wandb-', 'wandb-history'])('may not be %j', (type) => {
    expect(() => new Artifact({ name: 'a', type })).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: expect.stringContaining(`of the type ${JSON.stringify(type)}`),
      }),
    )
  })
})
