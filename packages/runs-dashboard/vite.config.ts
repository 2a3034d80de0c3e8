import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

/**
 * The build reads the sister packages from their sources, so it needs no other build. Assets have absolute
 * addresses, so that one index.html serves every path; the style travels inside it, so that the first paint waits for the
 * page and its script alone.
 */
const config: UserConfig = defineConfig({
  base: '/',
  plugins: [react(), inlineStyle()],
  resolve: {
    conditions: ['@x/source', 'module', 'browser', 'development|production'],
  },
  build: { target: 'es2022', modulePreload: { polyfill: false }, cssCodeSplit: false },
})

/** Moves the one stylesheet of the build into index.html. */
function inlineStyle(): Plugin {
  return {
    name: 'inline-style',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html']
      const style = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.css'))
      if (page?.type !== 'asset' || style?.type !== 'asset') this.error('the build gave no page or no style')
      const link = new RegExp(`<link[^>]*href="/${style.fileName}"[^>]*>`)
      page.source = String(page.source).replace(link, () => `<style>${String(style.source).trim()}</style>`)
      if (!page.source.includes('<style>')) this.error(`index.html does not ask for ${style.fileName}`)
      delete bundle[style.fileName]
    },
  }
}

export default config
