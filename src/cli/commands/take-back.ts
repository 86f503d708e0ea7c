import type { Command } from 'commander'
import { systemActor } from '../../domain/actor'
import { cancelMonth, reverseMonth } from '../../plugins/reconciliation'
import { print, progressBar } from '../output'
import { changingTenant } from '../platform'
import { ofMonth, type MonthOptions } from './month'

type Options = MonthOptions & { remittance?: string; reason: string }

/** `remittance cancel` and `remittance reverse` */
export function addTakeBack(remittance: Command): void {
  takeBack(remittance.command('cancel'), cancelMonth, 'Cancelling').description(
    'put a remittance that is not posted aside; its file may come again',
  )
  takeBack(remittance.command('reverse'), reverseMonth, 'Reversing').description(
    'take a posted remittance back, every journal by a linked one',
  )
}

function takeBack(command: Command, work: typeof cancelMonth, label: string): Command {
  return ofMonth(command)
    .option('--remittance <number>', 'which one of the month, by its number or id')
    .requiredOption('--reason <text>', 'why; it stays on record')
    .action(async (_: unknown, given: Command) => {
      const { tenant: slug, json = false, ...options } = given.optsWithGlobals<Options>()
      await changingTenant(slug, async (platform, tenant) => {
        const bar = progressBar(label)
        const order = { ...options, tenant, actor: systemActor('command-line'), onProgress: bar }
        const result = await work(platform, order)
        bar.end()
        print(result, () => `${result.title} is ${result.status}.`, json)
      })
    })
}
