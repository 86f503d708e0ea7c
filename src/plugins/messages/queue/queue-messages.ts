import {
  commonVariables,
  renderTemplate,
  routesFor,
  type Channel,
  type MessageEvent,
  type Values,
} from '../../../domain/messages'
import { societyOf } from '../../../collections/rules/society'
import type { Row, Transaction } from '../../../storage/types'
import { messageSlugs } from '../slugs'
import { quotedIn, type Quoted } from '../own-fields'
import { addresseesOf, type Addressee } from './addressees'
import { templateFor, wordsOf, type Template } from './templates'

/** What one member is told. */
export type Telling = {
  member: string
  /** A value or null for each variable of the event. */
  values: Values
  /** Tells this telling from others of the event: the id of what happened. Asked twice, it is told once. */
  key: string
  source?: { collection: string; id: string }
}

export type QueueMessages = { tenant: string; event: MessageEvent; tellings: Telling[] }

/**
 * Writes messages into the outbox, in the transaction of what they tell of: it is told if, and only if,
 * it happens. Bulk: a few statements for some thousands. What a member does not get is kept as left out.
 * @returns how many messages wait to be sent
 * @throws MESSAGE_VALUE_MISSING
 */
export async function queueMessages(
  transaction: Transaction,
  { tenant, event, tellings }: QueueMessages,
): Promise<number> {
  if (!tellings.length) return 0
  const template = await templateFor(transaction, tenant, event)
  if (!template) return 0
  const { name } = await societyOf(transaction, tenant)
  const { purpose } = event
  const members = tellings.map(({ member }) => member)
  const quoted = await quotedIn(transaction, tenant, wordsOf(template))
  const withOwnFields = quoted !== null
  const asked = { tenant, members, purpose, withOwnFields }
  const addressees = await addresseesOf(transaction, asked)
  const rows = tellings.flatMap((telling) => {
    const addressee = addressees.get(telling.member)
    return addressee ? rowsFor(telling, { addressee, template, event, quoted, society: name }) : []
  })
  await transaction.insertMany({ tenant }, messageSlugs.messages, rows, { onConflict: 'skip' })
  return rows.filter(({ status }) => status === 'queued').length
}

type Setting = {
  addressee: Addressee
  template: NonNullable<Template>
  event: MessageEvent
  quoted: Quoted | null
  society: string
}

function rowsFor(telling: Telling, setting: Setting): Row[] {
  const { addressee, template, event, quoted, society } = setting
  const { id, forenames, surname, memberNumber, language, optedOut, custom } = addressee
  const own = quoted?.valuesFor(custom, language)
  const values = { ...telling.values, ...own, forenames, surname, memberNumber, society }
  const variables = { ...commonVariables, ...event.variables, ...quoted?.variables }
  const words = template.texts[language]
  const render = (text: string) => renderTemplate(text, { variables, values, language })
  const { channels } = template
  const { purpose } = event
  return routesFor(addressee, { channels, purpose, optedOut }).map(({ channel, to, skipped }) => ({
    member: id,
    event: event.key,
    purpose,
    channel,
    recipient: to,
    language,
    subject: render(words.subject),
    body: render(channel === 'sms' ? words.sms : words.body),
    ...stateOf(channel, skipped),
    attempts: 0,
    dueAt: new Date(),
    key: `${event.key}:${telling.key}:${channel}`,
    sourceCollection: telling.source?.collection ?? null,
    sourceId: telling.source?.id ?? null,
  }))
}

/** What stands in the portal has arrived; what goes out waits for its turn. */
function stateOf(channel: Channel, skipped: string | null): Row {
  if (skipped) return { status: 'left-out', problem: skipped, sentAt: null }
  if (channel === 'in-app') return { status: 'sent', problem: null, sentAt: new Date() }
  return { status: 'queued', problem: null, sentAt: null }
}
