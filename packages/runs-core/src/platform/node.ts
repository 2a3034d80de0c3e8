import manifest from '../../package.json' with { type: 'json' }

/** What the server's logs call us. */
export const userAgent: string | undefined = `${manifest.name}/${manifest.version}`
