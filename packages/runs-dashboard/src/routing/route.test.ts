import { describe, expect, it } from 'vitest'
import { parseRoute, projectHref, runHref } from './route.ts'

describe('parseRoute', () => {
  it.each([
    ['/', { page: 'home' }],
    ['/ada/mnist', { page: 'project', entity: 'ada', project: 'mnist' }],
    ['/ada/mnist/', { page: 'project', entity: 'ada', project: 'mnist' }],
    ['/ada/mnist/workspace', { page: 'project', entity: 'ada', project: 'mnist' }],
    ['/ada/mnist/runs', { page: 'project', entity: 'ada', project: 'mnist' }],
    ['/ada/mnist/runs/x1y2z3', { page: 'run', entity: 'ada', project: 'mnist', run: 'x1y2z3' }],
    ['/ada/mnist/runs/x1y2z3/overview', { page: 'run', entity: 'ada', project: 'mnist', run: 'x1y2z3' }],
    ['/ada/mnist/runs/100%25', { page: 'run', entity: 'ada', project: 'mnist', run: '100%' }],
    ['/ada/50%/runs/a', { page: 'run', entity: 'ada', project: '50%', run: 'a' }],
    ['/ada', { page: 'unknown' }],
    ['/ada/mnist/sweeps/s1', { page: 'unknown' }],
  ])('%s', (pathname, route) => {
    expect(parseRoute(pathname)).toEqual(route)
  })

  it('reads back every address that it makes', () => {
    const names = ['plain', 'with space', 'a/b', 'ünï', '100%', '?#&', '__proto__']
    for (const name of names) {
      expect(parseRoute(projectHref(name, name))).toEqual({ page: 'project', entity: name, project: name })
      expect(parseRoute(runHref(name, name, name))).toMatchObject({ page: 'run', run: name })
    }
  })
})
