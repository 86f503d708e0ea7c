import type { CollectionSlug, Field, PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { isEntered, valueOfText } from '../../../domain/custom-fields'
import { fieldRights, fieldsOfRequest } from '../../../tenants/custom-fields/request'
import { bulkErrors } from '../errors'

/**
 * Which fields of each collection may be edited in bulk, beside the society's own. Never what operations
 * own, such as a status, or what money is worked out by; names and numbers are of one person alone.
 */
const EDITABLE: Record<string, readonly string[]> = {
  [slugs.members]: ['sex', 'phone', 'email', 'address'],
  [slugs.dependants]: ['relation', 'sex', 'coveredFrom', 'coveredUntil'],
  [slugs.beneficiaries]: ['relation', 'phone'],
  [slugs.subscriptions]: ['until', 'endReason'],
}

export const bulkEditable = Object.keys(EDITABLE)

type Label = Record<string, string> | string

export type EditableField = {
  /** As it is sent: `phone`, or `custom.ward` for one of the society's own. */
  name: string
  label: Label
  options: { value: string; label: Label }[] | null
  /** What a text from a form means for the field. */
  read: (text: string) => unknown
}

/** The fields that the person may change in many records at once. */
export async function editableFields(
  req: PayloadRequest,
  tenant: string,
  collection: string,
): Promise<EditableField[]> {
  const names = EDITABLE[collection] ?? []
  const { fields } = req.payload.collections[collection as CollectionSlug].config
  const usual = fields.flatMap((field) =>
    'name' in field && field.name && names.includes(field.name) ? [usualField(field)] : [],
  )
  const { mayChange } = fieldRights(req, tenant)
  const own = (await fieldsOfRequest(req, tenant, collection))
    .filter((field) => isEntered(field) && !field.archived && !field.unique && mayChange(field))
    .filter(({ type }) => type !== 'relation')
    .map((field) => ({
      name: `custom.${field.key}`,
      label: words(field.label),
      options: optionsOf(field),
      read: (text: string) => valueOfText(field, text),
    }))
  return [...usual, ...own]
}

/** @throws BULK_FIELD for a field that is not among them */
export async function editableField(
  req: PayloadRequest,
  { tenant, collection, name }: { tenant: string; collection: string; name: string },
): Promise<EditableField> {
  const fields = bulkEditable.includes(collection)
    ? await editableFields(req, tenant, collection)
    : []
  const found = fields.find((field) => field.name === name)
  if (found) return found
  throw bulkErrors.BULK_FIELD(`field: ${name} of ${collection} can't be edited in bulk.`, {
    field: 'field',
  })
}

type Named = Extract<Field, { name: string }>
type OwnField = Awaited<ReturnType<typeof fieldsOfRequest>>[number]

function usualField(field: Field): EditableField {
  const { name } = field as Named
  const options = field.type === 'select' ? field.options : null
  return {
    name,
    label: ('label' in field ? (field.label as Label | undefined) : undefined) ?? name,
    options:
      options?.map((option) =>
        typeof option === 'string'
          ? { value: option, label: option }
          : { value: option.value, label: option.label as Label },
      ) ?? null,
    read: (text) => text.trim() || null,
  }
}

function optionsOf({ type, options }: OwnField): EditableField['options'] {
  if (type === 'yes-no')
    return [
      { value: 'yes', label: { en: 'Yes', tn: 'Ee' } },
      { value: 'no', label: { en: 'No', tn: 'Nnyaa' } },
    ]
  if (type !== 'choice') return null
  return (options ?? [])
    .filter(({ archived }) => !archived)
    .map(({ value, label }) => ({ value, label: words(label) }))
}

const words = ({ en, tn }: OwnField['label']): Label => ({ en, tn: tn || en })
