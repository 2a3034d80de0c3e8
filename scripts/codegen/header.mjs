/** The first lines of every generated TypeScript file. */
export const plugin = () => ({
  prepend: [
    '// Written by `pnpm codegen` from schema/ and the .graphql documents beside the operations; never edited by hand.',
  ],
  content: '',
})
