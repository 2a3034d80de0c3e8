import type { RunsError } from '@x/runs-core'

/** An error in a reader's words, and what can be done about it. */
interface ErrorWords {
  readonly title: string
  readonly text: string
  readonly retry: 'ask' | 'reload' | null
}

/** @param what - what was asked for, as in `run “x1y2z3”`. */
export function errorWords(error: RunsError, what: string): ErrorWords {
  switch (error.code) {
    case 'notFound':
      return { title: 'Nothing here', text: `There is no ${what}, or it was deleted.`, retry: 'ask' }
    case 'auth':
      return {
        title: 'Not signed in',
        text: 'The server does not know this page’s session any more.',
        retry: 'reload',
      }
    case 'permission':
      return { title: 'No access', text: `You may not see ${what}.`, retry: 'reload' }
    case 'network':
    case 'deadline':
      return { title: 'The server does not answer', text: `Could not read ${what}.`, retry: 'ask' }
    case 'rateLimited':
      return { title: 'Too many requests', text: 'The server asks to wait a moment.', retry: 'ask' }
    default:
      return { title: `Could not read ${what}`, text: error.message, retry: 'ask' }
  }
}

/** The same for a notice above data that is still shown. */
export function staleWords(error: RunsError): string {
  switch (error.code) {
    case 'network':
    case 'deadline':
      return 'The server does not answer.'
    case 'notFound':
      return 'This is no longer on the server.'
    case 'auth':
    case 'permission':
      return 'The server no longer lets this page read.'
    case 'rateLimited':
      return 'The server asks to wait a moment.'
    default:
      return 'The last read failed.'
  }
}
