import { MEMBER, memberFields } from '../../../collections/members/fields'
import { slugs } from '../../../collections/slugs'
import {
  valueOfText,
  type CustomField,
  type CustomProblem,
  type CustomValues,
} from '../../../domain/custom-fields'
import { keyChanges, recordAudit } from '../../../hooks/audit'
import type { PortalContext } from '../../../platform/portal-page'
import { firstRow } from '../../../storage/reading'
import type { Row, Transaction } from '../../../storage/types'
import { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import { loadFields } from '../../../tenants/custom-fields/load'
import { CUSTOM } from '../../../tenants/custom-fields/mark'
import { variablesIn } from '../../../tenants/custom-fields/record-variables'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { inputName } from '../parts/own-field'

type Saved = { given: Record<string, unknown>; problems: CustomProblem[] }

/**
 * Keeps what the member filled in, by the rules that hold in the admin, too. Fields that the society did
 * not open to members stay as they are, whatever was sent. Sent twice it changes nothing.
 * @returns what was understood, and what is wrong with it
 */
export async function saveOwnFields(
  context: PortalContext,
  fields: readonly CustomField[],
  form: FormData,
): Promise<Saved> {
  const open = fields.filter(({ editableInPortal }) => editableInPortal)
  const given = Object.fromEntries(open.map((field) => [field.key, sentFor(field, form)]))
  if (!open.length) return { given, problems: [] }
  const problems = await context.storage.transaction((transaction) =>
    save(transaction, context, given),
  )
  return { given, problems }
}

/** What a browser sent for a field: an empty box is sent as nothing. */
export function sentFor(field: CustomField, form: FormData, row?: number): unknown {
  const sent = form.getAll(inputName(field, row)).map(String)
  if (field.type === 'yes-no') return sent.includes('yes')
  return valueOfText(field, sent.join(';'))
}

type Member = Row & { id: string; memberNumber: string }

async function save(
  transaction: Transaction,
  { tenant, member: { id, memberNumber }, actor }: PortalContext,
  given: Record<string, unknown>,
): Promise<CustomProblem[]> {
  // Touched first: what is read from here on is what is there when this is written.
  const touch = { id, set: { memberNumber }, expect: { memberNumber } }
  await transaction.updateMany({ tenant }, slugs.members, [touch])
  const own = await bulkFields(transaction, tenant, given)
  const row = (await firstRow<Member>(transaction, { tenant }, slugs.members, {
    id: { equals: id },
  })) as Member
  const before = valuesIn(row.custom)
  const { values, problems } = own.check({ given, before, record: row })
  const changes = keyChanges([CUSTOM], before, values)
  if (problems.length || !changes.length) return problems
  const record = { id, before, after: values }
  const refused = await refusals(transaction, own, record)
  if (refused.length) return refused
  await transaction.updateMany({ tenant }, slugs.members, [{ id, set: { custom: values } }])
  await own.keepUnique(transaction, [record])
  const audited = { collection: slugs.members, documentId: id, changes }
  recordAudit(transaction, [{ tenant, actor, action: 'update', ...audited }])
  return []
}

/** The society's fields, of which only those that were asked for may change. */
async function bulkFields(
  transaction: Transaction,
  tenant: string,
  given: Record<string, unknown>,
): Promise<BulkFields> {
  const all = await loadFields(transaction, tenant, slugs.members)
  const locked = all.map(({ key }) => key).filter((key) => !(key in given))
  const record = { prefix: MEMBER, variables: variablesIn(memberFields, MEMBER) }
  return BulkFields.load(transaction, { tenant, collection: slugs.members, record, locked })
}

type Changed = { id: string; before: CustomValues; after: CustomValues }

async function refusals(
  transaction: Transaction,
  own: BulkFields,
  record: Changed,
): Promise<CustomProblem[]> {
  const [taken = []] = await own.taken(transaction, [record])
  const [dangling = []] = await own.dangling(transaction, [record])
  return [...taken, ...dangling]
}
