import type { Payload } from 'payload'
import { verifyPayrollNumbers } from '../../collections/members/verify'
import {
  PLATFORM_CHAIN,
  verifyAuditChain,
  type AuditVerification,
  type NotedHead,
} from '../../hooks/audit'
import { Check, verifyLedger, type CheckResult, type LedgerVerification } from '../../ledger'
import { platformOf } from '../../platform'
import { databaseGuardFaults } from '../../storage'
import type { JobPlatform, Progress } from '../types'
import { verifyOwners } from './owners'
import { keptHead } from './heads'

export type { KeptHeads } from './heads'

export type VerifyOptions = {
  onProgress?: Progress
  signal?: AbortSignal
  /** A head that somebody noted elsewhere: it must be in the chain. */
  expectedHead?: string | undefined
}

export type SocietyVerification = {
  ok: boolean
  ledger: LedgerVerification
  /** What the core and its plugins check beside the ledger. */
  registers: CheckResult[]
  database: CheckResult
  audit: AuditVerification
}

export type PlatformVerification = Pick<SocietyVerification, 'ok' | 'database' | 'audit'>

/**
 * Checks everything that a society's books, registers and audit log promise; changes nothing.
 * The command line and the nightly job both call it.
 */
export async function verifySociety(
  { payload, storage }: JobPlatform,
  tenant: string,
  { onProgress, signal, expectedHead }: VerifyOptions = {},
): Promise<SocietyVerification> {
  const journals = (done: number, total: number) => onProgress?.(done, total, 'Journals')
  const ledger = await verifyLedger(storage, { tenant, onProgress: journals })
  const registers = [
    await verifyOwners(storage, tenant),
    await verifyPayrollNumbers(storage, tenant),
  ]
  for (const { run } of platformOf(payload).verifications) {
    signal?.throwIfAborted()
    registers.push(...(await run({ storage, tenant })))
  }
  signal?.throwIfAborted()
  const rest = await verifyChain({ payload, storage }, tenant, expectedHead)
  const ok = ledger.ok && registers.every((check) => check.ok) && rest.ok
  return { ...rest, ok, ledger, registers }
}

/** Checks the audit log of what belongs to no society: users, roles, societies. */
export const verifyPlatform = (
  platform: JobPlatform,
  { expectedHead }: Pick<VerifyOptions, 'expectedHead'> = {},
): Promise<PlatformVerification> => verifyChain(platform, PLATFORM_CHAIN, expectedHead)

async function verifyChain(
  { payload, storage }: JobPlatform,
  chain: string,
  expectedHead?: string,
): Promise<PlatformVerification> {
  const expected: NotedHead[] = expectedHead ? [{ head: expectedHead, notedBy: 'you' }] : []
  const noted = [...(await keptHead(storage, chain)), ...expected]
  const audit = await verifyAuditChain(storage, chain, noted)
  const database = await verifyDatabase(payload)
  return { ok: audit.ok && database.ok, database, audit }
}

async function verifyDatabase(payload: Payload): Promise<CheckResult> {
  const check = new Check('changes-refused')
  for (const fault of await databaseGuardFaults(payload)) check.fault(fault)
  return check.result('the database refuses to change or delete what is append-only')
}
