import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chmod, chown, mkdir, mkdtemp, realpath, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closedFolder, serverAccount } from './account'
import { embeddedErrors } from './errors'
import { type Account, exists, hasCode, matchFolderOwner, readIfThere, replaceFile } from './files'

/** Everything the server keeps, by purpose. */
export type Place = {
  /** The account PostgreSQL runs as, or null for the present user. */
  account: Account | null
  /** Holds the data directory: the data folder itself, or one that the account can enter. */
  home: string
  dataDirectory: string
  password: string
  port: string
  /** A folder with a file for each use of the server. */
  users: string
  log: string
}

/**
 * Makes the data folder unless it is there.
 * @returns its path without links
 * @throws EMBEDDED_DATA_UNREACHABLE when the present user may not write in it
 */
export async function makeDataFolder(folder: string): Promise<string> {
  await makeFolder(path.resolve(folder))
  const real = await realpath(folder)
  await access(real, constants.W_OK | constants.X_OK).catch(async () => {
    const { uid } = await stat(real)
    throw embeddedErrors.EMBEDDED_DATA_UNREACHABLE(
      `${real} belongs to user ${uid}, and the present user may not write in it`,
      { folder: real, owner: uid },
    )
  })
  return real
}

/**
 * Finds the place of everything in the data folder.
 * @throws EMBEDDED_DATA_MISSING when the folder recorded in `postgres-location` is gone
 * @throws EMBEDDED_DATA_UNREACHABLE when the account that PostgreSQL runs as cannot reach the data
 */
export async function findPlace(folder: string): Promise<Place> {
  const inside = (name: string) => path.join(folder, name)
  const record = inside('postgres-location')
  const recorded = (await readIfThere(record))?.trim()
  if (recorded) await checkRecorded(recorded, record)
  const account = await serverAccount(recorded ? [recorded] : [inside('postgres'), folder])
  const home = recorded ?? (await chooseHome(folder, record, account))
  return {
    account,
    home,
    dataDirectory: path.join(home, 'postgres'),
    password: inside('postgres-password'),
    port: inside('postgres-port'),
    users: inside('postgres-users'),
    log: inside('postgres.log'),
  }
}

async function checkRecorded(home: string, record: string): Promise<void> {
  if (!(await exists(home))) {
    throw embeddedErrors.EMBEDDED_DATA_MISSING(
      `The data folder ${home}, named in ${record}, is not there`,
      { folder: home, record },
    )
  }
  const { uid } = await stat(home)
  const me = process.getuid?.()
  if (me === 0 || me === uid) return
  throw embeddedErrors.EMBEDDED_DATA_UNREACHABLE(
    `The data folder ${home} belongs to user ${uid}, and the present user is ${me}`,
    { folder: home, owner: uid },
  )
}

/** The data folder itself, unless root's checkout is closed to the account PostgreSQL runs as. */
async function chooseHome(
  folder: string,
  record: string,
  account: Account | null,
): Promise<string> {
  const closed = account && (await closedFolder(folder, account))
  if (!account || !closed) return folder
  if (await exists(path.join(folder, 'postgres'))) {
    throw embeddedErrors.EMBEDDED_DATA_UNREACHABLE(
      `User ${account.uid}, who owns the data in ${folder}, cannot enter ${closed}: chmod o+x ${closed}`,
      { folder, closed, uid: account.uid },
    )
  }
  const home = await makeHomeElsewhere(folder, account)
  await replaceFile(record, `${home}\n`)
  return home
}

/** The name is new each time: data whose record was lost is never taken for ours or overwritten. */
async function makeHomeElsewhere(folder: string, account: Account): Promise<string> {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    if (!(await exists(parent)) || (await closedFolder(parent, account))) continue
    const home = await mkdtemp(path.join(parent, `motshelo-${hash}-`)).catch(() => null)
    if (!home) continue
    await chown(home, account.uid, account.gid)
    return home
  }
  throw embeddedErrors.EMBEDDED_DATA_UNREACHABLE(
    `User ${account.uid} cannot enter ${folder}, and no folder of this machine can take the data`,
    { folder, uid: account.uid },
  )
}

/** As root the folder lets PostgreSQL's account pass through, but not look around. */
export async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return
  await makeFolder(path.dirname(folder))
  try {
    await mkdir(folder)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return
    throw error
  }
  await matchFolderOwner(folder)
  await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
}
