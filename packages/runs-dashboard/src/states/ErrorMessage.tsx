import type { RunsError } from '@x/runs-core'
import type { ReactNode } from 'react'
import { errorWords } from '../words/errorWords.ts'
import { Message } from './Message.tsx'

interface ErrorMessageProps {
  error: RunsError
  /** What was asked for, as in `run “x1y2z3”`. */
  what: string
  onRetry: () => void
  isFetching: boolean
}

/** Says what went wrong when there is nothing older to show. */
export function ErrorMessage({ error, what, onRetry, isFetching }: ErrorMessageProps): ReactNode {
  const { title, text, retry } = errorWords(error, what)
  const reload = retry === 'reload'
  return (
    <Message
      tone="bad"
      title={title}
      action={
        retry && (
          <button
            type="button"
            className="button"
            disabled={isFetching}
            onClick={reload ? () => window.location.reload() : onRetry}
          >
            {reload ? 'Reload the page' : isFetching ? 'Trying…' : 'Try again'}
          </button>
        )
      }
    >
      <p>{text}</p>
      {error.requestId && <p className="fine">Request {error.requestId}</p>}
    </Message>
  )
}
