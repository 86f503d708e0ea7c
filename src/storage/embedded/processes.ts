import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { hasCode } from './files'

const run = promisify(execFile)

/** A living process. A number alone says little: the system gives it to another program later. */
export type Process = { pid: number; startedAt: string; command: string }

/** @returns null when no such process lives; a zombie, which only waits to be counted, is dead */
export async function findProcess(pid: number): Promise<Process | null> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  return process.platform === 'linux' ? findInProc(pid) : findWithPs(pid)
}

/** @returns true when the process described by `known` is the one that has its number now */
export async function isAlive(known: Pick<Process, 'pid' | 'startedAt'>): Promise<boolean> {
  return (await findProcess(known.pid))?.startedAt === known.startedAt
}

/** The process this code runs in. */
export async function thisProcess(): Promise<Process> {
  const self = await findProcess(process.pid)
  if (!self) throw new Error(`process ${process.pid} cannot read about itself`)
  return self
}

/** The same for a process that is about to end and cannot wait. */
export function isAliveNow({ pid, startedAt }: Pick<Process, 'pid' | 'startedAt'>): boolean {
  try {
    const found =
      process.platform === 'linux'
        ? parseProc(pid, readFileSync(`/proc/${pid}/stat`, 'utf8'), '')
        : parsePs(pid, execFileSync('ps', psArguments(pid), PS_OPTIONS))
    return found?.startedAt === startedAt
  } catch {
    return false
  }
}

/** Slim containers have no `ps`, and every Linux has /proc. */
async function findInProc(pid: number): Promise<Process | null> {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8')
    return parseProc(pid, status, await readFile(`/proc/${pid}/cmdline`, 'utf8'))
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return null
    throw error
  }
}

function parseProc(pid: number, status: string, commandLine: string): Process | null {
  // The name in brackets may hold spaces, so fields are counted from the last bracket.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return null
  return { pid, startedAt: fields[19] ?? '', command: commandLine.replaceAll('\0', ' ').trim() }
}

const PS_OPTIONS = { env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' } as const

const psArguments = (pid: number): string[] => {
  const columns = ['-o', 'stat=', '-o', 'lstart=', '-o', 'command=']
  return [...columns, '-p', String(pid)]
}

async function findWithPs(pid: number): Promise<Process | null> {
  const { stdout } = await run('ps', psArguments(pid), PS_OPTIONS).catch(() => ({ stdout: '' }))
  return parsePs(pid, stdout)
}

function parsePs(pid: number, stdout: string): Process | null {
  const found = /^(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(stdout.trim())
  if (!found || found[1]?.startsWith('Z')) return null
  return { pid, startedAt: found[2] ?? '', command: found[3] ?? '' }
}
