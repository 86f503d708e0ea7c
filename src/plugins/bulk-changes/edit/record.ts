import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { isMotsheloError } from '../../../domain/errors'
import { sameValue } from '../../../domain/custom-fields'

export type Doc = { id: string; updatedAt: string } & Record<string, unknown>

/** A field and its new value, for one record after the other. */
export type Edit = { collection: string; field: string; value: unknown }

const CUSTOM = 'custom.'

const keyOf = (field: string): string | null =>
  field.startsWith(CUSTOM) ? field.slice(CUSTOM.length) : null

/** What a record holds in the field now. */
export function valueIn(doc: Doc, field: string): unknown {
  const key = keyOf(field)
  if (key === null) return doc[field] ?? null
  return (doc.custom as Record<string, unknown> | null | undefined)?.[key] ?? null
}

export const isChanged = (doc: Doc, { field, value }: Edit): boolean =>
  !sameValue(valueIn(doc, field), value)

/** The name by which people know a record. */
export const nameOf = ({
  id,
  title,
  memberNumber,
  displayName,
  surname,
  forenames,
}: Doc): string => {
  const name = title ?? displayName ?? ([surname, forenames].filter(Boolean).join(', ') || id)
  return [memberNumber, name].filter(Boolean).map(String).join(' ')
}

/**
 * Changes one record as its form would: the same rules, rights and audit entry, inside the transaction.
 * @throws what the form would say
 */
export async function editRecord(
  payload: Payload,
  {
    user,
    transactionID,
    id,
    edit,
  }: { user: PayloadRequest['user'] } & {
    transactionID: string | number
    id: string
    edit: Edit
  },
): Promise<void> {
  const { collection, field, value } = edit
  const req = await createLocalReq({ user: user as never, req: { transactionID } }, payload)
  const key = keyOf(field)
  await payload.update({
    collection: collection as CollectionSlug,
    id,
    data: (key === null ? { [field]: value } : { custom: { [key]: value } }) as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
}

type Invalid = { data?: { errors?: { message?: string }[] }; status?: number }

/** Why a record was refused, in the words of its form. Anything else is thrown on. */
export function refusalOf(error: unknown): string {
  if (isMotsheloError(error)) return error.message
  const { data, status } = error as Invalid
  const told = data?.errors?.map(({ message }) => message).filter(Boolean)
  if (told?.length) return told.join(' ')
  if (status && status < 500) return (error as Error).message
  throw error
}

/** Who ordered it, as the form would know the person. */
export async function personOf(payload: Payload, id: string): Promise<PayloadRequest['user']> {
  const user = await payload.findByID({
    collection: slugs.users,
    id,
    depth: 0,
    overrideAccess: true,
  })
  return { ...user, collection: slugs.users } as unknown as PayloadRequest['user']
}
