/** A request that is answered with this status and message. Anything else that is thrown is a defect of the server. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The body that every W&B client knows how to show: `errors[].message`. */
export function errorResponse(status: number, message: string, headers?: Record<string, string>): Response {
  return Response.json({ errors: [{ message }], data: null }, { status, ...(headers && { headers }) })
}
