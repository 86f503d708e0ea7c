import { randomBytes } from 'node:crypto'
import { link, lchown, lstat, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** The numeric ids that own a file or run a process. */
export type Account = { uid: number; gid: number }

/** True when an error of the file system carries one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  // Errors of Node are no `instanceof Error` inside jest, which runs tests in a realm of their own.
  const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && codes.includes(code)
}

/** @returns the file's text, or null when it is not there */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** @returns true when something is at this path, even a broken link */
export async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false
    throw error
  }
}

/**
 * Creates a file with its whole content, readable by its owner only, unless it is there.
 * @returns false when it was there already, which leaves it as it is
 */
export async function createFile(file: string, content: string): Promise<boolean> {
  const draft = await writeDraft(file, content)
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Writes a file so that a reader sees the old content or the new, never half of it. */
export async function replaceFile(file: string, content: string): Promise<void> {
  await rename(await writeDraft(file, content), file)
}

/** Gives a folder and everything below it to an account. */
export async function giveTree(folder: string, account: Account): Promise<void> {
  await lchown(folder, account.uid, account.gid)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name)
    if (entry.isDirectory()) await giveTree(child, account)
    else await lchown(child, account.uid, account.gid)
  }
}

async function writeDraft(file: string, content: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(/* turbopackIgnore: true */ draft, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await matchFolderOwner(draft)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return draft
}

/** Root working in another user's checkout leaves files which that user can still read. */
export async function matchFolderOwner(file: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const folder = await stat(path.dirname(file))
  await lchown(file, folder.uid, folder.gid)
}
