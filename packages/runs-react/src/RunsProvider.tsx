'use client'
import type { RunsClient } from '@x/runs-core'
import { createUrqlClient } from '@x/runs-core/internal'
import { type ReactElement, type ReactNode, useMemo } from 'react'
import { Provider } from 'urql'
import { RunsContext } from './useRunsClient.ts'

/**
 * What {@link RunsProvider} takes.
 * @public
 */
export interface RunsProviderProps {
  /** Made by `createRunsClient`, once, outside of the component. */
  client: RunsClient
  children?: ReactNode
}

/**
 * Gives a client to the hooks below it, and to urql's own: `useQuery(anyTypedDocument)` shares its key, retries and pace.
 * Sends nothing.
 *
 * @example
 * ```tsx
 * const client = createRunsClient({ proxy: '/api/runs' })
 * return <RunsProvider client={client}><RunPage /></RunsProvider>
 * ```
 * @public
 */
export function RunsProvider({ client, children }: RunsProviderProps): ReactElement {
  const urql = useMemo(() => createUrqlClient(client), [client])
  return (
    <RunsContext.Provider value={client}>
      <Provider value={urql}>{children}</Provider>
    </RunsContext.Provider>
  )
}
