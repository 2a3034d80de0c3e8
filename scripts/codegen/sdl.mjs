import { printSchema } from 'graphql'

/** The whole schema as one string: what the server parses when it starts. Descriptions stay in schema/. */
export const plugin = (schema) => {
  const sdl = printSchema(schema).replace(/^\s*"""[\s\S]*?"""\n/gm, '')
  return `export const typeDefs: string = ${JSON.stringify(sdl)}\n`
}
