import { slugs } from '../../../collections/slugs'
import { wordsOfValue, type CustomField, type CustomValue } from '../../../domain/custom-fields'
import { formatCurrency } from '../../../domain/money'
import type { PortalContext } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import { loadFields } from '../../../tenants/custom-fields/load'
import {
  changeRequestSlugs,
  chosenIn,
  inWords,
  isUnchanged,
  nameOf,
  whole,
  type About,
  type ProposedField,
  type ProposedPerson,
  type RequestRow,
} from '../../change-requests'
import { monthInWords } from '../words'

/** A change that was asked for, by the member or by staff of him, as the member sees it. */
export type OwnChange = {
  id: string
  about: RequestRow['about']
  kind: RequestRow['kind']
  status: RequestRow['status']
  askedAt: string
  fields: OwnChangedField[]
  /** Why it was declined. */
  reason: string | null
  /** Which product he applied for. */
  product?: string
}

export type OwnChangedField = {
  field: string
  /** What it is called where it is a person or a field of the society's own. */
  label?: string
  before: string
  after: string
}

type Place = Pick<PortalContext, 'storage' | 'tenant' | 'member' | 'language'>

/** What the member asked to be changed, newest first; what staff propose among themselves is not shown. */
export async function ownChanges(place: Place): Promise<OwnChange[]> {
  const { storage, tenant, member } = place
  const rows = await allRows<RequestRow>(storage, { tenant }, changeRequestSlugs.requests, {
    where: { member: { equals: member.id }, maker: { like: 'portal:' } },
    descending: true,
  })
  const own = await shownFields(place)
  return rows.map((row) => ({
    ...{ id: row.id, about: row.about, kind: row.kind, status: row.status },
    reason: row.decisionReason ?? null,
    ...(row.kind === 'subscription' ? { product: chosenIn(row.proposed).product } : {}),
    askedAt: new Date(row.createdAt as string).toISOString(),
    fields:
      row.about === slugs.subscriptions
        ? appliedFor(row, place.language)
        : changedIn(row, own[row.about], place.language),
  }))
}

/** Own fields that members see, of whatever a change can be asked of. */
async function shownFields({ storage, tenant }: Place): Promise<Record<About, CustomField[]>> {
  const of = async (about: About) =>
    (await loadFields(storage, tenant, about)).filter(({ inPortal }) => inPortal)
  return {
    [slugs.members]: await of(slugs.members),
    [slugs.dependants]: await of(slugs.dependants),
    [slugs.beneficiaries]: await of(slugs.beneficiaries),
  }
}

function changedIn(
  { kind, proposed }: RequestRow,
  fields: CustomField[],
  language: PortalContext['language'],
): OwnChangedField[] {
  if (kind !== 'set')
    return proposed.flatMap((each) => plainField(each) ?? ownField(each, fields, language) ?? [])
  const people = proposed as unknown as ProposedPerson[]
  return people
    .filter((person) => !isUnchanged(person))
    .map((person) => ({
      ...{ field: 'beneficiary', label: nameOf(person.after ?? person.before) },
      before: inWords(person.before, { fields, language }) ?? '',
      after: inWords(whole(person), { fields, language }) ?? '',
    }))
}

/** What the member was told when he applied for a product. */
function appliedFor(
  { fields, proposed }: RequestRow,
  language: PortalContext['language'],
): OwnChangedField[] {
  const { from, price } = chosenIn(proposed)
  const fromMonth = monthInWords(from, language)
  const said = { product: fields, fromMonth, price: formatCurrency(price) }
  return Object.entries(said).map(([field, after]) => ({ field, before: '', after }))
}

const OWN = 'custom.'

const plainField = ({ field, before, after }: ProposedField): OwnChangedField | null =>
  field.startsWith(OWN) ? null : { field, before: textOf(before), after: textOf(after) }

function ownField(
  { field: name, before, after }: ProposedField,
  fields: CustomField[],
  language: PortalContext['language'],
): OwnChangedField | null {
  const field = fields.find(({ key }) => OWN + key === name)
  if (!field) return null
  const words = (value: unknown) => wordsOfValue(field, value as CustomValue, { language })
  const label = (language === 'tn' && field.label.tn) || field.label.en
  return { field: name, label, before: words(before), after: words(after) }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
