import { errorResponse } from './httpError.ts'

/** Requests that are being answered, so that nothing is closed under their feet. */
export interface InFlight {
  fetch(request: Request): Promise<Response>
  /** Refuses what comes from now on with 503. */
  refuse(): void
  /** Resolves when the rest has been answered, or after `ms`. */
  settled(ms: number): Promise<void>
}

/** Counts the requests on their way through `answer`. */
export function trackInFlight(answer: (request: Request) => Promise<Response>): InFlight {
  const running = new Set<Promise<unknown>>()
  let isClosed = false
  return {
    async fetch(request) {
      if (isClosed) return errorResponse(503, 'the server is closed')
      const response = answer(request)
      running.add(response)
      try {
        return await response
      } finally {
        running.delete(response)
      }
    },
    refuse() {
      isClosed = true
    },
    async settled(ms) {
      let timer: NodeJS.Timeout | undefined
      const timeout = new Promise((resolve) => {
        timer = setTimeout(resolve, ms)
      })
      await Promise.race([Promise.allSettled(running), timeout])
      clearTimeout(timer)
    },
  }
}
