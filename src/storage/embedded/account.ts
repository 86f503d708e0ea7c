import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Account, exists, hasCode } from './files'

/** Where no user is called postgres or nobody: the ids that Linux keeps for nobody. */
const NOBODY: Account = { uid: 65534, gid: 65534 }

/**
 * The account that PostgreSQL runs as. PostgreSQL refuses root, so root borrows one: that of the
 * data where there is some, else that of the folder's owner, else `postgres` or `nobody`.
 * @returns null when the present user is not root and runs PostgreSQL as itself
 */
export async function serverAccount(folders: string[]): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  for (const folder of folders) {
    if (!(await exists(folder))) continue
    const { uid, gid } = await stat(folder)
    if (uid !== 0) return { uid, gid }
  }
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  return accounts.get('postgres') ?? accounts.get('nobody') ?? NOBODY
}

/** @returns the ordinary accounts of a passwd file by name; root is left out */
export function parseAccounts(passwd: string): Map<string, Account> {
  const accounts = new Map<string, Account>()
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':')
    const account = { uid: Number(uid), gid: Number(gid) }
    if (name && account.uid > 0 && Number.isInteger(account.gid)) accounts.set(name, account)
  }
  return accounts
}

/**
 * Finds the folder that keeps an account out, by the permission bits of the folder and its parents.
 * @returns the first closed folder from the top, or null when the account can enter all of them
 */
export async function closedFolder(folder: string, account: Account): Promise<string | null> {
  const real = await realpath(folder)
  const parents = [real]
  while (parents[0] && parents[0] !== path.dirname(parents[0])) {
    parents.unshift(path.dirname(parents[0]))
  }
  for (const parent of parents) {
    if (!(await mayEnter(parent, account))) return parent
  }
  return null
}

async function mayEnter(folder: string, account: Account): Promise<boolean> {
  try {
    const { uid, gid, mode } = await stat(folder)
    if (uid === account.uid) return (mode & 0o100) !== 0
    if (gid === account.gid) return (mode & 0o010) !== 0
    return (mode & 0o001) !== 0
  } catch (error) {
    if (hasCode(error, 'EACCES')) return false
    throw error
  }
}
