import { ValidationError, type Payload } from 'payload'
import { setTimeout as wait } from 'node:timers/promises'
import { slugs } from '../../../collections/slugs'
import { isBusinessDate, type BusinessDate } from '../../../domain/calendar'
import { parseOmang, parsePhone } from '../../../domain/identity'
import { storageOf } from '../../../storage'
import { firstRow } from '../../../storage/reading'
import { tenantCipher } from '../../../tenants/personal-data'

export const applicationFields = [
  ...(['surname', 'forenames', 'omang', 'birthDate', 'phone', 'address'] as const),
]
export type ApplicationField = (typeof applicationFields)[number]

/** What somebody fills in who wants to become a member, as it was typed. */
export type Application = Record<ApplicationField, string>

/** What is wrong: a field, or that the society asks more than the form does. */
export type Refused = { fields: ApplicationField[]; asksMore?: true }

/** An answer takes this long at least: an Omang that is known must not be answered sooner. */
const LEAST_MILLISECONDS = 1000

/**
 * Enters somebody who wants to join as an applicant, whom staff admit or decline. Whoever is a member
 * already, or applied before, gets the same answer, and nothing is entered.
 * @returns what is wrong, or null when the application was received
 */
export async function applyToJoin(
  payload: Payload,
  { tenant, today, application }: { tenant: string; today: BusinessDate; application: Application },
): Promise<Refused | null> {
  const fields = wrongFields(application, today)
  if (fields.length) return { fields }
  const [refused] = await Promise.all([
    enter(payload, tenant, today, application),
    wait(LEAST_MILLISECONDS),
  ])
  return refused
}

function wrongFields(application: Application, today: BusinessDate): ApplicationField[] {
  const { surname, forenames, omang, birthDate, phone } = application
  const isBorn = isBusinessDate(birthDate) && birthDate < today
  const checks: [ApplicationField, boolean][] = [
    ['surname', surname !== ''],
    ['forenames', forenames !== ''],
    ['omang', isRead(parseOmang, omang)],
    ['birthDate', isBorn],
    ['phone', isRead(parsePhone, phone)],
  ]
  return checks.filter(([, isRight]) => !isRight).map(([field]) => field)
}

function isRead(read: (text: string) => string, text: string): boolean {
  try {
    return read(text) !== ''
  } catch {
    return false
  }
}

async function enter(
  payload: Payload,
  tenant: string,
  today: BusinessDate,
  application: Application,
): Promise<Refused | null> {
  if (await isKnown(payload, tenant, application.omang)) return null
  try {
    await payload.create({
      collection: slugs.members,
      data: { ...application, tenant, status: 'applicant', joinedOn: today } as never,
      depth: 0,
      overrideAccess: true,
    })
    return null
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    // Somebody with this Omang was entered in this very moment.
    if (await isKnown(payload, tenant, application.omang)) return null
    return { fields: [], asksMore: true }
  }
}

async function isKnown(payload: Payload, tenant: string, omang: string): Promise<boolean> {
  const storage = storageOf(payload)
  const cipher = await tenantCipher(storage, tenant)
  const where = { omangIndex: { equals: cipher.blindIndex('omang', omang) } }
  return (await firstRow(storage, { tenant }, slugs.members, where)) !== null
}
