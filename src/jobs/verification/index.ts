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
import type { SignedCheckpoint } from '../../domain/checkpoints'
import { databaseGuardFaults } from '../../storage'
import { verifyCheckpoints } from '../../tenants/checkpoints'
import type { JobPlatform, Progress } from '../types'
import { verifyOwners } from './owners'
import { headOfFile, headsOf, platformHeads } from './heads'

export type VerifyOptions = {
  onProgress?: Progress
  signal?: AbortSignal
  /** A head of the audit log that somebody noted elsewhere: it must be in the chain. */
  expectedHead?: string | undefined
  /** A checkpoint that was kept elsewhere: what it says of journals and logs must still hold. */
  checkpoint?: SignedCheckpoint | undefined
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
  { onProgress, signal, expectedHead, checkpoint }: VerifyOptions = {},
): Promise<SocietyVerification> {
  const journals = (done: number, total: number) => onProgress?.(done, total, 'Journals')
  const checkpoints = await verifyCheckpoints(storage, tenant)
  const kept = [...headsOf(checkpoints.last), ...headOfFile(tenant, checkpoint)]
  const noted = kept.map(({ journals: head, notedBy }) => ({ ...head, notedBy }))
  const ledger = await verifyLedger(storage, { tenant, noted, onProgress: journals })
  const registers = [
    await verifyOwners(storage, tenant),
    await verifyPayrollNumbers(storage, tenant),
    checkpoints.check,
  ]
  for (const { run } of platformOf(payload).verifications) {
    signal?.throwIfAborted()
    registers.push(...(await run({ storage, tenant })))
  }
  signal?.throwIfAborted()
  const rest = await verifyChain({ payload, storage }, tenant, [
    ...kept.map(({ audit, notedBy }) => ({ ...audit, notedBy })),
    ...expected(expectedHead),
  ])
  const ok = ledger.ok && registers.every((check) => check.ok) && rest.ok
  return { ...rest, ok, ledger, registers }
}

/** Checks the audit log of what belongs to no society: users, roles, societies. */
export async function verifyPlatform(
  platform: JobPlatform,
  { expectedHead }: Pick<VerifyOptions, 'expectedHead'> = {},
): Promise<PlatformVerification> {
  const noted = [...(await platformHeads(platform.storage)), ...expected(expectedHead)]
  return verifyChain(platform, PLATFORM_CHAIN, noted)
}

const expected = (head: string | undefined): NotedHead[] => (head ? [{ head, notedBy: 'you' }] : [])

async function verifyChain(
  { payload, storage }: JobPlatform,
  chain: string,
  noted: NotedHead[],
): Promise<PlatformVerification> {
  const audit = await verifyAuditChain(storage, chain, noted)
  const database = await verifyDatabase(payload)
  return { ok: audit.ok && database.ok, database, audit }
}

async function verifyDatabase(payload: Payload): Promise<CheckResult> {
  const check = new Check('changes-refused')
  for (const fault of await databaseGuardFaults(payload)) check.fault(fault)
  return check.result('the database refuses to change or delete what is append-only')
}
