import { expect } from 'vitest'
import { readRequest } from './readRequest.ts'

/** A `fetch` that fails the test where a query gets variables which it does not declare: servers ignore them, so that nobody else would notice. */
export function declaredOnly(inner: typeof fetch): typeof fetch {
  return async (input, init) => {
    const { operation, text, variables } = readRequest(input, init)
    // A persisted query's text is with the proxy, which refuses such variables itself.
    const undeclared = text.includes('"query"')
      ? Object.keys(variables).filter((name) => !text.includes(`$${name}:`))
      : []
    // What a file sets up before its tests is looked at too: `soft` is for tests alone, and throws there.
    if (undeclared.length > 0)
      expect.soft(undeclared, `variables that ${operation} does not declare`).toEqual([])
    return await inner(input, init)
  }
}
