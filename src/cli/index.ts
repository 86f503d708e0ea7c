import { Command, CommanderError } from 'commander'
import { addBooks } from './commands/books'
import { addAudit } from './commands/audit'
import { addCalculators } from './commands/calc'
import { addCheckpoints } from './commands/checkpoints'
import { addClaims } from './commands/claims'
import { addDeductions } from './commands/deductions'
import { addFees } from './commands/fees'
import { addGlExport } from './commands/gl-export'
import { addImports } from './commands/imports'
import { addMembers } from './commands/members'
import { addPolicies } from './commands/policies'
import { addRemittances } from './commands/remittances'
import { addReports } from './commands/reports'
import { addTenants } from './commands/tenants'
import { addVerify } from './commands/verify'
import { printError } from './output'
import { cliErrors } from './platform'
import { lostDatabase, silentDatabase } from '../storage'

/** `npm run -s motshelo -- <command>`: the platform's work from a terminal or a script. */
const program = new Command('motshelo')
  .description('Members, deductions, reconciliation and books of a society.')
  .option('--json', 'print one JSON document')
  .exitOverride()
  // What is wrong with the words of a command is printed below, as every other error is.
  .configureOutput({ outputError: () => undefined })

for (const add of [
  addTenants,
  addImports,
  addMembers,
  addDeductions,
  addFees,
  addRemittances,
  addPolicies,
  addClaims,
  addReports,
  addGlExport,
  addBooks,
  addVerify,
  addCheckpoints,
  addAudit,
  addCalculators,
])
  add(program)
acceptJsonEverywhere(program)

// What breaks outside any call, such as a connection, is told in the same words and the same form.
process.once('uncaughtException', (error) => {
  printError(lostDatabase(error) ?? error, wantsJson())
  process.exit(1)
})
// Without an exit in words the embedded database would be left running.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

// Node leaves with this code when nothing can happen any more that the command waits for.
const UNSETTLED = 13
process.once('exit', () => {
  if (process.exitCode !== UNSETTLED) return
  process.exitCode = 1
  printError(silentDatabase(), wantsJson())
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = 1
  if (!(error instanceof CommanderError)) printError(error, wantsJson())
  else if (error.exitCode === 0) process.exitCode = 0
  else if (error.code !== 'commander.help') printError(wrongWords(error), wantsJson())
}

function wantsJson(): boolean {
  return program.opts().json === true || process.argv.includes('--json')
}

function wrongWords({ message }: CommanderError) {
  return cliErrors.COMMAND_INVALID(message.replace(/^error: /, ''))
}

/** `--json` may stand before or after the command. */
function acceptJsonEverywhere(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride()
    if (!child.commands.length) child.option('--json', 'print one JSON document')
    acceptJsonEverywhere(child)
  }
}
