/** The languages in which members are written to. */
export const languages = ['en', 'tn'] as const
export type Language = (typeof languages)[number]

/** Ways a message goes: into the portal, by e-mail, by SMS. */
export const channels = ['in-app', 'email', 'sms'] as const
export type Channel = (typeof channels)[number]

/**
 * Why people are written to. What a member must know to keep cover or money is `service` and can't be
 * opted out of; the others can.
 */
export const purposes = ['service', 'reminder', 'news'] as const
export type Purpose = (typeof purposes)[number]

export const canOptOut = (purpose: Purpose): boolean => purpose !== 'service'

/** Nobody is sent news who has not said that he wants it. */
export const needsOptIn = (purpose: Purpose): boolean => purpose === 'news'

/** What stands in a placeholder: a text as it is, thebe, or a business date. */
export type VariableType = 'text' | 'money' | 'date'
export type Variables = Readonly<Record<string, VariableType>>
export type Values = Readonly<Record<string, string | number | null>>

/** The words of one message in one language. The text of the SMS is short and stands alone. */
export type MessageText = { subject: string; body: string; sms: string }

/** Something that members are told of, with what may stand in its words and the words that ship. */
export type MessageEvent = {
  /** Unique over all plugins, for example `deduction.short`. */
  key: string
  label: { en: string; tn: string }
  purpose: Purpose
  variables: Variables
  /** Variables without which the message is of no use: they stand in every text and SMS. */
  mustSay?: readonly string[]
  texts: Record<Language, MessageText>
  /** Where it goes until the society chooses otherwise. */
  channels: readonly Channel[]
}

/** What every message may name: whom it is for and who writes. */
export const commonVariables: Variables = {
  forenames: 'text',
  surname: 'text',
  memberNumber: 'text',
  society: 'text',
}
