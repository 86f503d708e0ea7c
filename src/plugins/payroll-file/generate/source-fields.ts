import { detailSources, type FormatDefinition } from '../../../domain/formats'

const MEMBER = 'member.'
const CUSTOM = 'member.custom.'

/** Personal numbers that are stored encrypted and read only where a format asks for them. */
export const personalFields = ['omang', 'passport'] as const
export type PersonalField = (typeof personalFields)[number]

/** Which fields of members a format's lines are made of. */
export type SourceFields = { plain: string[]; personal: PersonalField[]; custom: string[] }

/** The member fields that detail columns, their formulas and the sort order name: nothing else is read or kept. */
export function sourceFields(definition: FormatDefinition): SourceFields {
  const sources = detailSources(definition).filter((source) => source.startsWith(MEMBER))
  const custom = sources.filter((source) => source.startsWith(CUSTOM))
  const fields = sources
    .filter((source) => !source.startsWith(CUSTOM))
    .map((source) => source.slice(MEMBER.length))
  const personal = personalFields.filter((field) => fields.includes(field))
  return {
    plain: [...new Set(fields)].filter((field) => !personalFields.some((each) => each === field)),
    personal,
    custom: [...new Set(custom)].map((source) => source.slice(CUSTOM.length)),
  }
}
