import { slugs } from '../../collections/slugs'
import {
  mayBeQuoted,
  ownFieldName,
  ownFieldsIn,
  ownFieldWords,
  type Language,
  type Values,
  type Variables,
} from '../../domain/messages'
import type { CustomValues } from '../../domain/custom-fields'
import type { Operations } from '../../storage/types'
import { loadFields, type SocietyField } from '../../tenants/custom-fields/load'

/** The members' own fields that messages of the society may quote. */
export async function quotableFields(
  operations: Operations,
  tenant: string,
): Promise<SocietyField[]> {
  return (await loadFields(operations, tenant, slugs.members)).filter(mayBeQuoted)
}

/** They stand in a template as texts: what they say depends on the reader's language. */
export const ownVariables = (keys: readonly string[]): Variables =>
  Object.fromEntries(keys.map((key) => [ownFieldName(key), 'text']))

/** What a template quotes of each member's own fields. */
export type Quoted = {
  variables: Variables
  valuesFor: (custom: CustomValues, language: Language) => Values
}

/**
 * What some texts quote, in one query; null where they quote nothing. A field that may be quoted no longer,
 * because it was archived or hidden from a role since, leaves nothing: a message is never held up by it.
 */
export async function quotedIn(
  operations: Operations,
  tenant: string,
  texts: readonly string[],
): Promise<Quoted | null> {
  const keys = ownFieldsIn(texts)
  if (!keys.length) return null
  const fields = new Map((await quotableFields(operations, tenant)).map((each) => [each.key, each]))
  return {
    variables: ownVariables(keys),
    valuesFor: (custom, language) =>
      Object.fromEntries(
        keys.map((key) => {
          const field = fields.get(key)
          const words = field ? ownFieldWords(field, custom[key], language) : null
          return [ownFieldName(key), words]
        }),
      ),
  }
}
