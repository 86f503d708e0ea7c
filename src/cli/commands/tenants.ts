import { Option, type Command } from 'commander'
import { systemActor } from '../../domain/actor'
import { initTenant } from '../../tenants/init-tenant'
import { print } from '../output'
import { withPlatform } from '../platform'

type Options = {
  slug: string
  name: string
  template: 'burial' | 'savings' | 'sacco'
  json?: boolean
}

/** `init-tenant` */
export function addTenants(program: Command): void {
  program
    .command('init-tenant')
    .description(
      'make a society with its chart of accounts, payroll authority, products and formats',
    )
    .requiredOption('--slug <slug>', 'short name, for example lesedi')
    .requiredOption('--name <name>', 'name of the society')
    .addOption(
      new Option('--template <template>', 'kind of society')
        .choices(['burial', 'savings', 'sacco'])
        .default('burial'),
    )
    .action(async (_: unknown, command: Command) => {
      const { slug, name, template, json } = command.optsWithGlobals<Options>()
      await withPlatform(async (platform) => {
        const made = await initTenant(platform, {
          slug,
          name,
          template,
          actor: systemActor('command-line'),
        })
        const result = { slug, name, template, ...made }
        print(result, () => `Society "${name}" (${slug}) is ready: ${made.tenant}`, json === true)
      })
    })
}
