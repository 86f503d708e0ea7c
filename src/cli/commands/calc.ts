import type { Command } from 'commander'
import { calculateAllocation } from '../../domain/allocation'
import { loadFile } from '../files'
import { print, table } from '../output'
import { cliErrors } from '../platform'

/** `calc allocation`: the rule that the ledger uses, on figures of your own. No database is opened. */
export function addCalculators(program: Command): void {
  program
    .command('calc')
    .description('check the rules on your own figures')
    .command('allocation')
    .description('divide a payment over what is due')
    .requiredOption(
      '--input <file>',
      'JSON: { received, method, due: [{ key, amount, priority }] }',
    )
    .action(async (_: unknown, command: Command) => {
      const { input, json = false } = command.optsWithGlobals<{ input: string; json?: boolean }>()
      const result = calculateAllocation(await readJson(input))
      const rows = result.lines.map(({ key, amount }) => [key, amount])
      // A calculator prints JSON in any case: what reads it is a script or a test.
      print(
        result,
        () =>
          process.stdout.isTTY
            ? table(['Key', 'Amount'], [...rows, ['excess', result.excess]])
            : JSON.stringify(result),
        json,
      )
    })
}

async function readJson(file: string): Promise<unknown> {
  const { content } = await loadFile(file)
  try {
    return JSON.parse(content.toString('utf8'))
  } catch (error) {
    throw cliErrors.INPUT_INVALID(`input: ${file} is not JSON. ${(error as Error).message}`, {
      field: 'input',
    })
  }
}
