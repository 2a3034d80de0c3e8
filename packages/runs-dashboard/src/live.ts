/** How often the page asks for what is new, in milliseconds: one round for a whole run, its panels included. */
export const pollIntervalMs = 2_000
