import { defineConfig, type UserConfig } from 'tsdown'

const config: UserConfig = defineConfig({
  entry: ['src/index.ts', 'src/suspense/index.ts'],
  format: ['esm', 'cjs'],
  platform: 'neutral',
  fixedExtension: true,
  dts: true,
  // One file per module, so that each keeps its own 'use client'.
  unbundle: true,
})
export default config
