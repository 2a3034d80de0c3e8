import { cp } from 'node:fs/promises'
import { defineConfig, type UserConfig } from 'tsdown'

const config: UserConfig = defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli.ts' },
  format: ['esm', 'cjs'],
  platform: 'node',
  fixedExtension: true,
  dts: true,
  // The run page travels in the package. Its build is an input of this one (turbo.json), not an import.
  onSuccess: () => cp('../runs-dashboard/dist', 'dist/dashboard', { recursive: true }),
})
export default config
