import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { isAlive, thisProcess } from '../storage/embedded/processes'

type Runner = { machine: string; pid: number; startedAt: string }

/** This process in words that another one can check: whether it still lives. */
export async function thisRunner(): Promise<string> {
  const { pid, startedAt } = await thisProcess()
  return JSON.stringify({ machine: machine(), pid, startedAt } satisfies Runner)
}

/**
 * True only when the process certainly is gone, which only a process of the same machine can see; for
 * the others the lease, which nobody renews, runs out.
 */
export async function isGone(runner: string | null): Promise<boolean> {
  const known = runner ? (JSON.parse(runner) as Runner) : null
  if (known?.machine !== machine()) return false
  return !(await isAlive(known))
}

/** Containers may share a host name; their processes are numbered in a name space of their own. */
function machine(): string {
  if (process.platform !== 'linux') return hostname()
  return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
}
