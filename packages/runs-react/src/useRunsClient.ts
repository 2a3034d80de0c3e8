'use client'
import { type RunsClient, RunsError } from '@x/runs-core'
import { type Context, createContext, useContext } from 'react'

/** Holds the client for the hooks below a provider. */
export const RunsContext: Context<RunsClient | null> = createContext<RunsClient | null>(null)

/**
 * The client that the nearest {@link RunsProvider} was given. Sends nothing.
 *
 * @throws {@link RunsError} `usage` outside a provider
 * @public
 */
export function useRunsClient(): RunsClient {
  const client = useContext(RunsContext)
  if (!client) throw new RunsError('usage', 'there is no <RunsProvider client={…}> above this component')
  return client
}
