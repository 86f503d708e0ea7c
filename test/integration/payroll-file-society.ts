import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { parseAmount } from '../../src/domain/money'
import { systemActor } from '../../src/domain/actor'
import type { Row } from '../../src/storage/types'
import type { Platform } from '../../src/start'
import { initTenant, type InitialisedTenant } from '../../src/tenants/init-tenant'
import { tenantCipher } from '../../src/tenants/personal-data'

export const maker = systemActor('maker')

export type MemberInput = {
  number: string
  payrollNumber?: string | null
  omang?: string
  surname?: string
  forenames?: string
  status?: string
  statusDate?: string | null
  authority?: string | null
}

export type SubscriptionInput = {
  member: string
  product: string
  amount: number
  code?: string
  from?: string
  until?: string | null
}

export type Society = InitialisedTenant & {
  /** Ids of members by their number. */
  members: Map<string, string>
}

/** A burial society with members and subscriptions, written in bulk as an import would. */
export async function makeSociety(
  platform: Platform,
  slug: string,
  people: MemberInput[],
  orders: SubscriptionInput[],
): Promise<Society> {
  const society = { slug, name: `Society ${slug}`, template: 'burial' as const, actor: maker }
  const made = await initTenant(platform, society)
  const members = new Map<string, string>()
  await addMembers(platform, { ...made, members }, people)
  await addSubscriptions(platform, { ...made, members }, orders)
  return { ...made, members }
}

export async function addMembers(
  { storage }: Platform,
  { tenant, payrollAuthorities, members }: Society,
  people: MemberInput[],
): Promise<void> {
  const cipher = await tenantCipher(storage, tenant)
  const rows = people.map((person): Row => {
    const id = storage.newId()
    members.set(person.number, id)
    const { omang, surname = 'Molefe', forenames = 'Kagiso', authority = 'GOV' } = person
    const identity = { collection: 'members', id, field: 'omang' }
    return {
      id,
      memberNumber: person.number,
      surname,
      forenames,
      displayName: `${surname} ${forenames}`,
      ...(omang
        ? { omang: cipher.encrypt(identity, omang), omangIndex: cipher.blindIndex('omang', omang) }
        : {}),
      payrollAuthority: authority ? payrollAuthorities[authority] : null,
      payrollNumber: person.payrollNumber ?? null,
      joinedOn: '2020-01-01',
      status: person.status ?? 'active',
      statusDate: person.statusDate ?? null,
    }
  })
  await storage.insertMany({ tenant }, 'members', rows)
}

export async function addSubscriptions(
  { storage }: Platform,
  { tenant, products, deductionCodes, members }: Society,
  orders: SubscriptionInput[],
): Promise<void> {
  const rows = orders.map(({ member, product, amount, code, from = '2020-01', until = null }) => ({
    member: members.get(member),
    product: products[product],
    amount,
    deductionCode: code ? deductionCodes[code] : null,
    from,
    until,
  }))
  await storage.insertMany({ tenant }, 'subscriptions', rows)
}

type Cells = Record<string, string>

const readCsv = (file: string): Cells[] => parse(readFileSync(file), { columns: true }) as Cells[]

/** The society of case A: 300 members with 739 subscriptions. */
export function caseA(folder: string): { people: MemberInput[]; orders: SubscriptionInput[] } {
  const people = readCsv(`${folder}/members.csv`).map((cells) => ({
    number: cells.member_no as string,
    payrollNumber: cells.payroll_no,
    omang: cells.omang,
    surname: cells.surname,
    forenames: cells.forenames,
    status: cells.status,
    statusDate: cells.status_date || null,
  }))
  const orders = readCsv(`${folder}/subscriptions.csv`).map((cells) => ({
    member: cells.member_no as string,
    product: cells.product as string,
    amount: parseAmount(cells.amount as string),
    code: cells.deduction_code,
    from: cells.start,
    until: cells.end || null,
  }))
  return { people, orders }
}
