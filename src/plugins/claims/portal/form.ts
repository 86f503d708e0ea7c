import { randomUUID } from 'node:crypto'
import { places, type ClaimKind, type Place } from '../../../domain/claims'
import { causes, type Cause } from '../../../domain/funeral'
import { readAmount } from '../../../domain/money'
import type { CustomField } from '../../../domain/custom-fields'
import type { PortalContext } from '../../../platform/portal-page'
import { loadFields } from '../../../tenants/custom-fields/load'
import { sentFor } from '../../member-portal/data/change-fields'
import { fileClaim, type FileClaim } from '../claims/file'
import type { Offered, Subject } from '../claims/offered'
import { claimSlugs } from '../slugs'

export type OfferedType = Offered['types'][number]

/** What is asked of a member who files a claim of a type. */
export type Asked = { type: OfferedType; subjects: Subject[]; fields: CustomField[] }

/** The society's own fields of claims that members fill in; a file is added to the claim once it is there. */
export async function openFields({
  storage,
  tenant,
}: Pick<PortalContext, 'storage' | 'tenant'>): Promise<CustomField[]> {
  const fields = await loadFields(storage, tenant, claimSlugs.claims)
  return fields.filter(
    ({ editableInPortal, archived, type }) => editableInPortal && !archived && type !== 'file',
  )
}

export const subjectsOf = ({ subjects }: Offered, kind: ClaimKind): Subject[] =>
  kind === 'benefit' ? [] : subjects[kind]

/** What tells a subject from the others in the form. */
export const subjectKey = ({ fields }: Subject): string => Object.values(fields).join(':')

/** Tells this form from any other: sent twice, it is one claim. */
export const newFormKey = (): string => randomUUID()

const FORM_KEY = /^[\da-f-]{36}$/

/**
 * Files what a member sent. Whom and what it is about is looked for among what is his.
 * @throws what `fileClaim` throws
 */
export async function fileFromForm(
  { storage, tenant, member, actor }: PortalContext,
  { type, subjects, fields }: Asked,
  form: FormData,
): Promise<{ id: string }> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const subject = subjects.find((each) => subjectKey(each) === text('subject'))
  const key = text('key')
  const open = new Set(fields.map((field) => field.key))
  const order: FileClaim = {
    ...{ tenant, member: member.id, type: type.id, channel: 'portal', actor },
    ...subject?.fields,
    eventOn: text('eventOn'),
    claimantName: text('claimantName').slice(0, 200),
    claimantPhone: text('claimantPhone').slice(0, 40) || null,
    note: text('note').slice(0, 2000) || null,
    reference: FORM_KEY.test(key) ? `portal:${member.id}:${key}` : null,
    sent: {
      given: Object.fromEntries(fields.map((field) => [field.key, sentFor(field, form)])),
      mayChange: (field) => open.has(field.key),
    },
    ...(type.kind === 'funeral'
      ? {
          cause: oneOf<Cause>(causes, text('cause')),
          place: oneOf<Place>(places, text('place')),
          omang: text('omang').slice(0, 20) || null,
        }
      : {}),
    ...(type.kind === 'savings-withdrawal' ? { amount: readAmount(text('amount')) ?? null } : {}),
  }
  return fileClaim(storage, order)
}

const oneOf = <T extends string>(values: readonly T[], text: string): T | null =>
  values.find((value) => value === text) ?? null
