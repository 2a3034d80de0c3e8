import { isRunsError, type RunsError } from '@x/runs-core'
import { useEffect, useState } from 'react'
import type { ShownFile } from './FileRow.tsx'

/** The beginning of a file, as far as it is known. */
export interface Beginning {
  readonly text: string | null
  readonly error: RunsError | null
}

const nothing: Beginning = { text: null, error: null }

/** Reads the first bytes of a file as text, once; stops when the preview is closed. */
export function useBeginning(file: ShownFile, bytes: number, enabled: boolean): Beginning {
  const [beginning, setBeginning] = useState(nothing)
  // The file as it was opened: a poll gives another object for the same one.
  const [{ open }] = useState(file)
  useEffect(() => {
    if (!enabled) return
    const controller = new AbortController()
    const { signal } = controller
    new Response(open(bytes, signal)).text().then(
      (text) => signal.aborted || setBeginning({ text, error: null }),
      (error: unknown) => signal.aborted || (isRunsError(error) && setBeginning({ text: null, error })),
    )
    return () => controller.abort()
  }, [open, bytes, enabled])
  return beginning
}
