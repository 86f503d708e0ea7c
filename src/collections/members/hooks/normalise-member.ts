import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { slugs } from '../../slugs'
import { refusal } from '../../rules/refusal'
import { displayNameOf, normaliseMemberText } from '../person'

const texts = [
  'memberNumber',
  'surname',
  'forenames',
  'phone',
  'payrollNumber',
  'statusReason',
] as const

/** Brings what was typed into the form that is stored and compared, and names the member. */
export const normaliseMember: CollectionBeforeValidateHook = ({ data, req }) => {
  if (!data) return data
  const normalised: Record<string, unknown> = { ...data }
  for (const field of texts) {
    const value: unknown = data[field]
    if (typeof value === 'string') normalised[field] = normaliseOrRefuse(req, field, value)
  }
  const { surname, forenames } = normalised
  if (typeof surname === 'string' && typeof forenames === 'string') {
    normalised.displayName = displayNameOf(surname, forenames)
  }
  return normalised
}

function normaliseOrRefuse(req: PayloadRequest, field: string, value: string): string | null {
  try {
    return normaliseMemberText(field, value) || null
  } catch (error) {
    throw refusal(req, slugs.members, { field, message: (error as Error).message })
  }
}
