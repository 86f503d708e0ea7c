import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import type { PersonalKind } from '../../../tenants/personal-data'
import { fieldRights, fieldsOfRequest } from '../../../tenants/custom-fields/request'
import { changeRequestErrors } from '../errors'
import type { About } from './types'

/**
 * What may be proposed. Status, payroll place and shares change by operations of their own, and what
 * the system gives nobody changes.
 */
const plain: Record<About, readonly string[]> = {
  [slugs.members]: ['surname', 'forenames', 'sex', 'birthDate', 'phone', 'email', 'address'],
  [slugs.dependants]: [
    ...['surname', 'forenames', 'relation', 'sex', 'birthDate'],
    ...['coveredFrom', 'coveredUntil'],
  ],
  [slugs.beneficiaries]: ['surname', 'forenames', 'relation', 'phone'],
}

const personal: Record<string, PersonalKind> = {
  omang: 'omang',
  passport: 'passport',
  bankAccount: 'bank-account',
  wallet: 'wallet',
}

/** The kind of a personal number, or undefined for a field that is none. */
export const personalKindOf = (about: About, field: string): PersonalKind | undefined =>
  about === slugs.members ? personal[field] : undefined

/** The fields of a record of which a change may be proposed by who asks. */
export async function proposableFields(
  req: PayloadRequest,
  tenant: string,
  about: About,
): Promise<string[]> {
  const { mayChange } = fieldRights(req, tenant)
  const own = (await fieldsOfRequest(req, tenant, about)).filter(mayChange)
  return [
    ...plain[about],
    ...(about === slugs.members ? Object.keys(personal) : []),
    ...own.map(({ key }) => `custom.${key}`),
  ]
}

/** @throws CHANGE_FIELD naming the first field that can't be proposed */
export async function assertProposable(
  req: PayloadRequest,
  tenant: string,
  { about, fields }: { about: About; fields: string[] },
): Promise<void> {
  const known = new Set(await proposableFields(req, tenant, about))
  const unknown = fields.find((field) => !known.has(field))
  if (unknown === undefined) return
  throw changeRequestErrors.CHANGE_FIELD(`${unknown}: no change of this field can be proposed.`, {
    field: unknown,
  })
}

/** The fields of a request that who reads may not see, because the society keeps them for other roles. */
export async function hiddenFields(
  req: PayloadRequest,
  tenant: string,
  about: About,
): Promise<Set<string>> {
  const { maySee } = fieldRights(req, tenant)
  const own = await fieldsOfRequest(req, tenant, about)
  return new Set(own.filter((field) => !maySee(field)).map(({ key }) => `custom.${key}`))
}
