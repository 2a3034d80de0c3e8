import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

/**
 * The build reads the sister packages from their sources, so it needs no other build. Assets have absolute
 * addresses under `/_app/`, which no entity can be called, so that one index.html serves every path.
 */
const config: UserConfig = defineConfig({
  base: '/',
  plugins: [react()],
  resolve: {
    conditions: ['@x/source', 'module', 'browser', 'development|production'],
  },
  build: { target: 'es2022', assetsDir: '_app', modulePreload: { polyfill: false }, cssCodeSplit: false },
})

export default config
