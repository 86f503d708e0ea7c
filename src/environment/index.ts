import path from 'node:path'
import { parseEnv } from 'node:util'
import { readIfThere } from '../storage/embedded/files'
import { environmentErrors } from './errors'
import { variables, type Variables } from './schema'
import { installationSecrets } from './secrets'

export { environmentErrors } from './errors'

/** What the environment says about this process, checked. */
export type Environment = {
  production: boolean
  /** Unset for the embedded database. */
  databaseUrl: string | undefined
  port: number
  /** Unset to listen on every address. */
  host: string | undefined
  dataFolder: string
  logLevel: Variables['LOG_LEVEL']
  /** As Express takes `trust proxy`. */
  trustProxy: boolean | number | string[]
  metricsToken: string | undefined
}

/**
 * Reads `.env` and the environment, which wins. Secrets that may be made by the installation are
 * made, and put into the environment, where Payload and the ciphers read them.
 * @throws ENVIRONMENT_INVALID, ENVIRONMENT_MISSING: each names the variable
 * @throws DATABASE_NOT_SUPPORTED, SECRETS_UNREADABLE, SECRETS_LOST
 */
export async function loadEnvironment(folder: string = process.cwd()): Promise<Environment> {
  const file = await readIfThere(path.join(folder, '.env'))
  for (const [name, value] of Object.entries(parseEnv(file ?? ''))) process.env[name] ??= value
  const read = readVariables(process.env)
  await provideSecrets(read, path.resolve(folder, read.DATA_FOLDER))
  return {
    production: read.NODE_ENV === 'production',
    databaseUrl: read.DATABASE_URL,
    port: read.PORT,
    host: read.HOST,
    dataFolder: path.resolve(folder, read.DATA_FOLDER),
    logLevel: read.LOG_LEVEL,
    trustProxy: read.TRUST_PROXY,
    metricsToken: read.METRICS_TOKEN,
  }
}

/** Checks the variables without changing anything; the first bad one is named. */
export function readVariables(source: NodeJS.ProcessEnv): Variables {
  const set = Object.entries(source).filter(([, value]) => value?.trim())
  const read = variables.safeParse(Object.fromEntries(set))
  if (!read.success) {
    const issue = read.error.issues[0]
    const variable = String(issue?.path[0])
    throw environmentErrors.ENVIRONMENT_INVALID(`${variable} ${issue?.message}.`, { variable })
  }
  assertDatabase(read.data.DATABASE_URL)
  assertSecret(read.data)
  return read.data
}

function assertDatabase(url: string | undefined): void {
  const protocol = url && new URL(url).protocol
  if (!protocol || protocol === 'postgres:' || protocol === 'postgresql:') return
  const variable = 'DATABASE_URL'
  if (protocol.startsWith('mongodb')) {
    throw environmentErrors.DATABASE_NOT_SUPPORTED(
      `${variable} names a MongoDB server, which comes later.`,
      { variable },
    )
  }
  throw environmentErrors.DATABASE_NOT_SUPPORTED(
    `${variable} starts with "${protocol}//", which is no database known here.`,
    {
      variable,
    },
  )
}

/** A secret somebody copied from an example would let anybody sign log-ins. */
function assertSecret({ NODE_ENV, PAYLOAD_SECRET: secret }: Variables): void {
  if (NODE_ENV !== 'production' || !secret) return
  const isPlaceholder = /change.?me|your.?secret|example|placeholder|test.?secret/i.test(secret)
  if (!isPlaceholder && new Set(secret).size >= 10) return
  throw environmentErrors.ENVIRONMENT_INVALID(
    'PAYLOAD_SECRET looks like an example; use a random one, as `openssl rand -base64 32` prints it.',
    { variable: 'PAYLOAD_SECRET' },
  )
}

async function provideSecrets(read: Variables, dataFolder: string): Promise<void> {
  const missing = (['PAYLOAD_SECRET', 'MOTSHELO_MASTER_KEY'] as const).filter((name) => !read[name])
  if (!missing.length) return
  // With a database of their own, operators keep the keys too: a file on one of many machines is no place for them.
  if (read.DATABASE_URL && read.NODE_ENV === 'production') {
    throw environmentErrors.ENVIRONMENT_MISSING(
      `${missing.join(' and ')} must be set with DATABASE_URL in production.`,
      {
        variable: missing[0],
      },
    )
  }
  const secrets = await installationSecrets(dataFolder)
  for (const name of missing) process.env[name] = secrets[name]
}
