import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig, type Plugin, type SanitizedConfig } from 'payload'
import { adminInterface } from './admin'
import { collections } from './collections'
import { slugs } from './collections/slugs'
import { everyCollection } from './hooks/every-collection'
import { quietErrors, tellNextStep } from './hooks/tell-next-step'
import { noEmail } from './server/email'
import { oneLogIn } from './server/graphql-log-in'
import { databaseAdapter } from './storage/adapter'
import { customFields } from './tenants/custom-fields'
import { guardIsolation } from './tenants/guard'

const folder = path.dirname(fileURLToPath(import.meta.url))

/**
 * The configuration of an installation: the core with its plugins, in the order that each part needs. Call it
 * once in a process, since Payload finishes the collections where they stand.
 * @param plugins every plugin, in the order in which they extend the configuration
 */
export function assemble(plugins: Plugin[]): Promise<SanitizedConfig> {
  return buildConfig({
    secret: process.env.PAYLOAD_SECRET ?? '',
    db: databaseAdapter(),
    collections,
    plugins: [...plugins, customFields(), everyCollection(), adminInterface(), guardIsolation()],
    hooks: { afterError: [tellNextStep] },
    loggingLevels: quietErrors,
    email: noEmail,
    admin: {
      user: slugs.users,
      // A picture from a third party would tell it who works here.
      avatar: 'default',
      importMap: { baseDir: folder },
      meta: { titleSuffix: ' · Motshelo' },
    },
    graphQL: {
      maxComplexity: 500,
      schemaOutputFile: path.resolve(folder, 'schema.graphql'),
      validationRules: () => [oneLogIn],
    },
    maxDepth: 3,
    defaultDepth: 1,
    telemetry: false,
    // By `npm run generate`: else each command, and each test, would start a process that writes them again.
    typescript: { outputFile: path.resolve(folder, 'payload-types.ts'), autoGenerate: false },
  })
}
