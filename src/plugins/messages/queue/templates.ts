import type { Channel, Language, MessageEvent, MessageText } from '../../../domain/messages'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { messageSlugs } from '../slugs'

/** What an event says in a society and where it goes; null when the society switched it off. */
export type Template = { texts: Record<Language, MessageText>; channels: readonly Channel[] } | null

/** All that a template says. */
export const wordsOf = ({ texts }: NonNullable<Template>): string[] =>
  Object.values(texts).flatMap((text) => Object.values(text))

type TemplateRow = Row & { active: boolean; byEmail: boolean; bySms: boolean }

/** The society's own words, or those that ship. */
export async function templateFor(
  operations: Operations,
  tenant: string,
  event: MessageEvent,
): Promise<Template> {
  const where = { event: { equals: event.key } }
  const row = await firstRow<TemplateRow>(operations, { tenant }, messageSlugs.templates, where)
  if (!row) return event
  if (row.active === false) return null
  const channels: Channel[] = ['in-app']
  if (row.byEmail) channels.push('email')
  if (row.bySms) channels.push('sms')
  return { texts: { en: textOf(row, 'en', event), tn: textOf(row, 'tn', event) }, channels }
}

function textOf(row: Row, language: Language, event: MessageEvent): MessageText {
  const own = (part: keyof MessageText) => row[`${language}.${part}`]
  const shipped = event.texts[language]
  return {
    subject: String(own('subject') ?? shipped.subject),
    body: String(own('body') ?? shipped.body),
    sms: String(own('sms') ?? shipped.sms),
  }
}
