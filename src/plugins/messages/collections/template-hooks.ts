import type { CollectionBeforeValidateHook } from 'payload'
import { ValidationError } from 'payload'
import {
  commonVariables,
  languages,
  templateProblems,
  unsaid,
  type MessageEvent,
  type MessageText,
} from '../../../domain/messages'
import { platformOf } from '../../../platform'
import { operationsOf } from '../../../hooks/request-storage'
import { idOf } from '../../../tenants/ids'
import { ownVariables, quotableFields } from '../own-fields'
import { messageSlugs } from '../slugs'

type Texts = Partial<MessageText> | null | undefined
type Owned = { tenant?: unknown } | undefined
type TemplateData = { event?: string } & Record<'en' | 'tn', Texts>

const parts = ['subject', 'body', 'sms'] as const

/** What is left empty takes the words that ship, so that a society changes only what it wants. */
export const fillShippedWords: CollectionBeforeValidateHook = ({ data, req, operation }) => {
  const event = eventOf(data, platformOf(req.payload).messageEvents)
  if (!data || !event || operation !== 'create') return data
  const filled: Record<string, unknown> = { ...data }
  for (const language of languages) {
    const own = (data as TemplateData)[language]
    const text = (part: (typeof parts)[number]) => own?.[part] || event.texts[language][part]
    filled[language] = Object.fromEntries(parts.map((part) => [part, text(part)]))
  }
  return filled
}

/** Each bad placeholder is named at its field. */
export const refuseBadTemplates: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const event = eventOf({ ...originalDoc, ...data }, platformOf(req.payload).messageEvents)
  const refuse = (errors: { path: string; message: string }[]) => {
    throw new ValidationError({ collection: messageSlugs.templates, errors, req })
  }
  if (!event) return refuse([{ path: 'event', message: 'Choose an event from the list.' }])
  const tenant = idOf((data as Owned)?.tenant) ?? idOf((originalDoc as Owned)?.tenant)
  const own = tenant ? await quotableFields(await operationsOf(req), tenant) : []
  const keys = own.map(({ key }) => key)
  const variables = { ...commonVariables, ...event.variables, ...ownVariables(keys) }
  const problems = languages.flatMap((language) =>
    parts.flatMap((part) =>
      templateProblems(String((data as TemplateData)[language]?.[part] ?? ''), variables).map(
        (message) => ({ path: `${language}.${part}`, message }),
      ),
    ),
  )
  problems.push(...unsaidIn(data as TemplateData, event))
  if (problems.length) refuse(problems)
  return data
}

/** A code that is not said is of no use to whom it is sent. Only texts that are sent are looked at. */
const unsaidIn = (data: TemplateData, { mustSay = [] }: MessageEvent) =>
  languages.flatMap((language) =>
    (['body', 'sms'] as const).flatMap((part) => {
      const text = data[language]?.[part]
      if (text === undefined || text === null) return []
      return unsaid(text, mustSay).map((name) => ({
        ...{ path: `${language}.${part}`, message: `Say {{${name}}} in it.` },
      }))
    }),
  )

const eventOf = (data: unknown, events: readonly MessageEvent[]): MessageEvent | undefined =>
  events.find(({ key }) => key === (data as TemplateData | undefined)?.event)
