import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { createFile, exists, readIfThere } from '../storage/embedded/files'
import { makeDataFolder } from '../storage/embedded/place'
import { environmentErrors } from './errors'
import { MIN_SECRET_LENGTH } from './schema'

const KEY_BYTES = 32

const storedSecrets = z.object({
  PAYLOAD_SECRET: z.string().min(MIN_SECRET_LENGTH),
  MOTSHELO_MASTER_KEY: z.string().min(1),
})

/** What signs log-ins and what encrypts personal data. */
export type Secrets = z.infer<typeof storedSecrets>

/**
 * The secrets of this installation, made on the first start and kept in `secrets.json`, which only
 * its owner can read. Two processes that start together get the same ones.
 * @throws SECRETS_UNREADABLE
 * @throws SECRETS_LOST when there is a database already: a new key could not read what is in it
 */
export async function installationSecrets(dataFolder: string): Promise<Secrets> {
  const folder = await makeDataFolder(dataFolder)
  const file = path.join(folder, 'secrets.json')
  const stored = await readIfThere(file)
  if (stored !== null) return parse(stored, file)
  await assertFirstStart(folder, file)
  const made: Secrets = {
    PAYLOAD_SECRET: randomBytes(KEY_BYTES).toString('base64url'),
    MOTSHELO_MASTER_KEY: randomBytes(KEY_BYTES).toString('base64'),
  }
  if (await createFile(file, `${JSON.stringify(made, null, 2)}\n`)) return made
  return parse((await readIfThere(file)) ?? '', file)
}

function parse(text: string, file: string): Secrets {
  try {
    return storedSecrets.parse(JSON.parse(text))
  } catch {
    throw environmentErrors.SECRETS_UNREADABLE(
      `${file} does not hold the secrets of this installation.`,
      { file },
    )
  }
}

async function assertFirstStart(folder: string, file: string): Promise<void> {
  for (const name of ['postgres', 'postgres-location']) {
    if (!(await exists(path.join(folder, name)))) continue
    throw environmentErrors.SECRETS_LOST(
      `${file} is gone, but the database it belongs to is there.`,
      { file },
    )
  }
}
