import { defineConfig, type UserConfig } from 'tsdown'

const config: UserConfig = defineConfig({
  entry: {
    index: 'src/index.ts',
    documents: 'src/documents.ts',
    internal: 'src/internal.ts',
    'node/index': 'src/node/index.ts',
    'platform/node': 'src/platform/node.ts',
    'platform/web': 'src/platform/web.ts',
  },
  format: ['esm', 'cjs'],
  // The files must run anywhere; what differs by platform is chosen by the `#platform` import, at the user's end.
  platform: 'neutral',
  fixedExtension: true,
  dts: true,
  deps: { neverBundle: ['#platform', /^node:/] },
})
export default config
