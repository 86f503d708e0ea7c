import type { PayloadRequest } from 'payload'
import { wordsOfValue, type CustomValues } from '../../domain/custom-fields'
import type { SocietyField } from './load'
import { recordNames } from './record-names'

/**
 * The values of records as people read them: labels of choices, names of the records pointed at.
 * @returns for each record its texts by key
 */
export async function valuesInWords(
  req: PayloadRequest,
  fields: readonly SocietyField[],
  records: readonly CustomValues[],
): Promise<Record<string, string>[]> {
  const names = new Map<string, string>()
  for (const { type, key, target } of fields) {
    if (type !== 'relation' || !target) continue
    const ids = records.map((values) => values[key]).filter(Boolean)
    for (const [id, name] of await recordNames(req, target, ids)) names.set(id, name)
  }
  const { language } = req.i18n
  return records.map((values) =>
    Object.fromEntries(
      fields.map((field) => [
        field.key,
        wordsOfValue(field, values[field.key], { language, names }),
      ]),
    ),
  )
}
