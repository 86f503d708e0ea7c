import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Where } from 'payload'
import { importMembers, importSubscriptions } from '../../../src/collections/imports'
import { systemActor } from '../../../src/domain/actor'
import { shippedFormats } from '../../../src/domain/formats'
import { postJournals } from '../../../src/ledger'
import { generateDeductions } from '../../../src/plugins/payroll-file'
import { importRemittance, reconcile } from '../../../src/plugins/reconciliation'
import type { Platform } from '../../../src/start'
import { initTenant } from '../../../src/tenants/init-tenant'
import { makeStaff } from '../../kit/staff'

const fixtures = path.resolve('test/fixtures/case-a')
const actor = systemActor('test')

/** Ids of what the tests open, and the people who sign in. */
export type SeededSociety = {
  tenant: string
  run: string
  remittance: string
  draftFormat: string
  usedFormat: string
  manualJournal: string
  /** Draft terms of a product that members subscribed to, from a later month. */
  draftTerms: string
  subscription: string
  member: string
  administrator: string
  approver: string
}

/** A society in the middle of a month: a run that nobody approved and a reconciled remittance. */
export async function seedSociety(platform: Platform): Promise<SeededSociety> {
  const order = {
    slug: 'lesedi',
    name: 'Lesedi Burial Society',
    template: 'burial',
    actor,
  } as const
  const { tenant, products, accounts } = await initTenant(platform, order)
  await importMembers(platform, { tenant, source: source('members.csv'), actor })
  await importSubscriptions(platform, { tenant, source: source('subscriptions.csv'), actor })
  const idOf = finder(platform)
  return {
    tenant,
    ...(await seedMonth(platform, tenant)),
    ...(await seedStaff(platform, tenant)),
    manualJournal: await postByHand(platform, tenant, [accounts['5000'], accounts['1000']]),
    draftFormat: await makeDraft(
      platform,
      tenant,
      await idOf('file-formats', { key: { equals: 'deduction-csv' } }),
    ),
    draftTerms: await makeTerms(platform, tenant, products['FUN-A'] ?? ''),
    subscription: await idOf('subscriptions', { product: { equals: products.DUES } }),
    member: await idOf('members', { memberNumber: { equals: 'M000001' } }),
  }
}

async function seedMonth(platform: Platform, tenant: string) {
  const expected = await readFile(path.join(fixtures, 'expected.json'), 'utf8')
  const { period } = JSON.parse(expected) as { period: string }
  const month = { tenant, authority: 'GOV', period, actor }
  const { run } = await generateDeductions(platform, month)
  const usedFormat = run.formatVersion
  const [file, rejections] = [await loaded('remittance.csv'), await loaded('rejections.csv')]
  const { id: remittance } = await importRemittance(platform, { ...month, file, rejections })
  await reconcile(platform, { tenant, remittance, actor })
  return { run: run.id, remittance, usedFormat }
}

async function seedStaff({ payload }: Platform, tenant: string) {
  const [administrator, approver] = ['administrator@lesedi.example', 'approver@lesedi.example']
  await makeStaff(payload, {
    name: 'Neo Kgosi',
    email: administrator,
    memberships: [{ tenant, roles: ['society-admin'] }],
  })
  await makeStaff(payload, {
    name: 'Kabo Molefe',
    email: approver,
    memberships: [{ tenant, roles: ['approver'] }],
  })
  return { administrator, approver }
}

async function postByHand(
  { storage }: Platform,
  tenant: string,
  [debit = '', credit = '']: (string | undefined)[],
): Promise<string> {
  const journal = {
    idempotencyKey: 'manual:payment',
    businessDate: '2026-11-02',
    event: 'journal.manual',
    narrative: 'A payment by hand',
    postings: [
      { account: debit, side: 'debit' as const, amount: 2500 },
      { account: credit, side: 'credit' as const, amount: 2500 },
    ],
  }
  const [posted] = await storage.transaction((transaction) =>
    postJournals(transaction, { tenant, actor, journals: [journal] }),
  )
  return String(posted?.id)
}

async function makeDraft({ payload }: Platform, tenant: string, format: string): Promise<string> {
  const definition = shippedFormats.find(({ key }) => key === 'deduction-csv')?.definition
  const data = { tenant, format, from: '2027-01', definition }
  const draft = await payload.create({
    collection: 'file-format-versions',
    data: data as never,
    overrideAccess: true,
  })
  return String(draft.id)
}

async function makeTerms({ payload }: Platform, tenant: string, product: string): Promise<string> {
  const data = { tenant, product, from: '2027-01', amountRule: 'fixed', amount: 9000 }
  const draft = await payload.create({
    collection: 'product-versions',
    data: data as never,
    overrideAccess: true,
  })
  return String(draft.id)
}

const finder =
  ({ payload }: Platform) =>
  async (
    collection: 'file-formats' | 'subscriptions' | 'members',
    where: Where,
  ): Promise<string> => {
    const { docs } = await payload.find({
      collection,
      where,
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    if (!docs[0]) throw new Error(`There is nothing in ${collection} to open.`)
    return String(docs[0].id)
  }

const source = (name: string) => createReadStream(path.join(fixtures, name))

const loaded = async (name: string) => ({
  name,
  content: await readFile(path.join(fixtures, name)),
})
