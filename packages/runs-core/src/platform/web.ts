/** Browsers name themselves, and some take a request that renames them for a cross-origin one to be asked about first. */
export const userAgent: string | undefined = undefined
