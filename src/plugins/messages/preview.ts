import { societyOf, todayIn } from '../../collections/rules/society'
import { slugs } from '../../collections/slugs'
import {
  commonVariables,
  languages,
  renderTemplate,
  routesFor,
  sampleValues,
  smsSegments,
  templateProblems,
  type Channel,
  type Language,
  type MessageEvent,
  type MessageText,
  type Route,
} from '../../domain/messages'
import { firstRow } from '../../storage/reading'
import type { Operations } from '../../storage/types'
import { messagesErrors } from './errors'
import { quotedIn } from './own-fields'
import { addresseesOf, type Addressee } from './queue/addressees'

export type PreviewTemplate = {
  tenant: string
  event: MessageEvent
  memberNumber: string
  texts: Record<Language, MessageText>
  channels: Channel[]
}

export type TemplatePreview = {
  name: string
  /** The language in which this member is written to. */
  language: Language
  /** Where it would go, and why not where it would not. */
  routes: Route[]
  words: Record<Language, MessageText & { smsCount: number; problems: string[] }>
}

/**
 * What a member would read: names and own fields are the member's, and what nobody knows before it happens is a
 * sample. Nothing is written.
 * @throws MESSAGE_MEMBER_UNKNOWN also for who has died, whom nobody writes to
 */
export async function previewTemplate(
  operations: Operations,
  { tenant, event, memberNumber, texts: typed, channels }: PreviewTemplate,
): Promise<TemplatePreview> {
  const texts = withShipped(typed, event)
  const said = languages.flatMap((language) => Object.values(texts[language]))
  const quoted = await quotedIn(operations, tenant, said)
  const addressee = await memberOf(operations, { tenant, event, memberNumber })
  const society = await societyOf(operations, tenant)
  const { forenames, surname, language, optedOut } = addressee
  const variables = { ...commonVariables, ...event.variables, ...quoted?.variables }
  const wordsIn = (reading: Language) => {
    const own = quoted?.valuesFor(addressee.custom, reading)
    const common = {
      forenames,
      surname,
      memberNumber: addressee.memberNumber,
      society: society.name,
    }
    const values = { ...sampleValues(event.variables, todayIn(society)), ...own, ...common }
    return rendered(texts[reading], (text) =>
      renderTemplate(text, { variables, values, language: reading }),
    )
  }
  const problemsIn = (reading: Language) =>
    Object.values(texts[reading]).flatMap((text) => templateProblems(text, variables))
  return {
    ...{ name: `${forenames} ${surname}`, language },
    routes: routesFor(addressee, { channels, purpose: event.purpose, optedOut }),
    words: Object.fromEntries(
      languages.map((reading) => {
        const problems = [...new Set(problemsIn(reading))]
        const words = problems.length ? texts[reading] : wordsIn(reading)
        return [reading, { ...words, smsCount: smsSegments(words.sms).count, problems }]
      }),
    ) as TemplatePreview['words'],
  }
}

/** What is left empty says what ships, as when it is saved. */
const withShipped = (
  typed: PreviewTemplate['texts'],
  event: MessageEvent,
): PreviewTemplate['texts'] => {
  const textsIn = (language: Language) =>
    rendered(typed[language], (text, part) => text || event.texts[language][part])
  return { en: textsIn('en'), tn: textsIn('tn') }
}

const rendered = (
  { subject, body, sms }: MessageText,
  render: (text: string, part: keyof MessageText) => string,
): MessageText => ({
  subject: render(subject, 'subject'),
  body: render(body, 'body'),
  sms: render(sms, 'sms'),
})

type Sought = Pick<PreviewTemplate, 'tenant' | 'event' | 'memberNumber'>

async function memberOf(
  operations: Operations,
  { tenant, event: { purpose }, memberNumber }: Sought,
): Promise<Addressee> {
  const where = { memberNumber: { equals: memberNumber } }
  const member = await firstRow(operations, { tenant }, slugs.members, where)
  const id = String(member?.id)
  const asked = { tenant, members: member ? [id] : [], purpose, withOwnFields: true }
  const found = (await addresseesOf(operations, asked)).get(id)
  if (found) return found
  throw messagesErrors.MESSAGE_MEMBER_UNKNOWN(
    `memberNumber: there is no member ${memberNumber} who is written to.`,
    { field: 'memberNumber' },
  )
}
