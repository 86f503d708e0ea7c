import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { embeddedErrors } from './errors'
import { type Account, createFile, exists, hasCode, readIfThere } from './files'
import type { Native } from './native'
import type { Place } from './place'
import { CONFIGURATION, ROLE, SERVER_ENVIRONMENT } from './settings'

const DRAFT_PREFIX = 'postgres-draft-'
const TAIL_CHARACTERS = 2000

/**
 * The installation's password, made once and kept in a file that only its owner can read.
 * @throws EMBEDDED_PASSWORD when there is data but its password is gone
 */
export async function readPassword(place: Place): Promise<string> {
  const kept = (await readIfThere(place.password))?.trim()
  if (kept) return kept
  if (await exists(place.dataDirectory)) {
    throw embeddedErrors.EMBEDDED_PASSWORD(
      `The database in ${place.dataDirectory} has a password, and ${place.password} is not there`,
      { file: place.password },
    )
  }
  await createFile(place.password, `${randomBytes(24).toString('base64url')}\n`)
  return readPassword(place)
}

/**
 * Refuses a data directory that these programs cannot open.
 * @throws EMBEDDED_DATA_VERSION when another major version made it, or PostgreSQL did not
 * @throws EMBEDDED_DATA_UNREACHABLE when it belongs to another user
 */
export async function checkCluster(place: Place, native: Native): Promise<void> {
  const { dataDirectory } = place
  const me = place.account?.uid ?? process.getuid?.()
  const { uid } = await stat(dataDirectory)
  if (me !== undefined && uid !== me) {
    throw embeddedErrors.EMBEDDED_DATA_UNREACHABLE(
      `${dataDirectory} belongs to user ${uid} and PostgreSQL would run as user ${me}: chown -R ${me} ${dataDirectory}`,
      { folder: dataDirectory, owner: uid, uid: me },
    )
  }
  const version = (await readIfThere(path.join(dataDirectory, 'PG_VERSION')))?.trim()
  if (version === native.majorVersion) return
  throw embeddedErrors.EMBEDDED_DATA_VERSION(
    version
      ? `${dataDirectory} was made by PostgreSQL ${version}, and this is PostgreSQL ${native.majorVersion}`
      : `${dataDirectory} is not a PostgreSQL data folder: PG_VERSION is missing`,
    { folder: dataDirectory, found: version ?? null, expected: native.majorVersion },
  )
}

/**
 * Makes the data directory unless it is there. It is made under another name and renamed when it
 * is finished, so a kill leaves nothing half-made.
 * @throws EMBEDDED_INITDB with the end of what initdb said
 */
export async function initialise(place: Place, native: Native, password: string): Promise<void> {
  if (await exists(place.dataDirectory)) return
  await removeDrafts(place.home)
  const draft = await mkdtemp(path.join(place.home, DRAFT_PREFIX))
  try {
    const passwordFile = path.join(draft, 'password')
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (place.account) {
      await chown(draft, place.account.uid, place.account.gid)
      await chown(passwordFile, place.account.uid, place.account.gid)
    }
    const made = path.join(draft, 'postgres')
    await runInitdb(native.initdb, initdbArguments(made, passwordFile), place.account)
    await rename(made, place.dataDirectory)
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** What a killed start left. Its initdb may live on for a moment and still add files: hence the retries. */
async function removeDrafts(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(DRAFT_PREFIX)) continue
    await rm(path.join(home, name), { recursive: true, maxRetries: 10, retryDelay: 50 })
  }
}

/** The built-in locale sorts alike on every machine, whatever its C library knows. */
function initdbArguments(dataDirectory: string, passwordFile: string): string[] {
  const settings = Object.entries(CONFIGURATION).map(([name, value]) => `--set=${name}=${value}`)
  return [
    `--pgdata=${dataDirectory}`,
    `--username=${ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...settings,
  ]
}

function runInitdb(initdb: string, args: string[], account: Account | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, args, {
      ...account,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    child.stderr.setEncoding('utf8')
    child.stderr.on('data', (text: string) => {
      stderr = (stderr + text).slice(-TAIL_CHARACTERS)
    })
    const fail = (reason: string) =>
      reject(
        embeddedErrors.EMBEDDED_INITDB(`The database could not be made: ${reason}`, { stderr }),
      )
    child.on('error', (error) => fail(error.message))
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else fail(stderr.trim() || `initdb ended with ${signal ?? code}`)
    })
  })
}
