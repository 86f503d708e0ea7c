import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { createFile, hasCode, readIfThere } from './files'
import { makeFolder } from './place'
import { isAlive, isAliveNow, thisProcess } from './processes'

type User = { pid: number; startedAt: string }

/**
 * Notes that this process uses the server: a file of its own, since two writers of one would lose
 * each other's entries. A process that uses the server twice has two.
 * @returns the file; whoever removes it says that the use is over
 */
export async function addUser(folder: string): Promise<string> {
  const { pid, startedAt } = await thisProcess()
  await makeFolder(folder)
  const file = path.join(folder, `${pid}-${randomUUID()}.json`)
  await createFile(file, JSON.stringify({ pid, startedAt }))
  return file
}

/** True while a living process uses the server; what killed ones left is cleared away. */
export async function hasUsers(folder: string): Promise<boolean> {
  let found = false
  for (const file of await usersIn(folder)) {
    const user = parseUser(await readIfThere(file))
    if (user && (await isAlive(user))) found = true
    else await rm(file, { force: true })
  }
  return found
}

async function usersIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(isUser).map((name) => path.join(folder, name))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

/** Ends a use in a process that is about to end and cannot wait. */
export function removeUserNow(file: string): void {
  rmSync(file, { force: true })
}

/** `hasUsers` for a process that is about to end and cannot wait. Clears nothing away. */
export function hasUsersNow(folder: string): boolean {
  return readdirSync(folder)
    .filter(isUser)
    .map((name) => readUserNow(path.join(folder, name)))
    .some((user) => user !== null && isAliveNow(user))
}

function readUserNow(file: string): User | null {
  try {
    return parseUser(readFileSync(file, 'utf8'))
  } catch (error) {
    // Another user has left since the folder was read.
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** A draft that is being written has another ending. */
const isUser = (name: string): boolean => name.endsWith('.json')

function parseUser(text: string | null): User | null {
  try {
    return JSON.parse(text ?? '') as User
  } catch {
    return null
  }
}
