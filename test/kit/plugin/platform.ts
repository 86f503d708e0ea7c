import type { Config, Plugin } from 'payload'
import type { Platform } from '../../../src/start'
import { openTestPlatform } from '../platform'
import { addPluginTables } from './tables'

/**
 * A platform with these plugins beside those of the installation, on a database of its own that has
 * their tables. One for a test file, opened before any other.
 */
export const openPluginPlatform = (...plugins: Plugin[]): Promise<Platform> =>
  openTestPlatform({
    configure: async () => {
      const { assemble } = await import('../../../src/configuration')
      const { plugins: installed } = await import('../../../src/plugins')
      return assemble([...installed, ...plugins, withTables])
    },
  })

const withTables: Plugin = (config: Config): Config => ({
  ...config,
  onInit: async (payload) => {
    await addPluginTables(payload)
    await config.onInit?.(payload)
  },
})
