import type { UIFieldServerProps } from 'payload'
import { commonVariables } from '../../domain/messages'
import { platformOf } from '../../platform'
import { PlaceholderList } from './placeholders.client'

/** The placeholders of the event that is chosen, and how many SMS the text takes. */
export function MessagePlaceholders({ payload }: UIFieldServerProps) {
  const events = platformOf(payload).messageEvents.map(({ key, variables }) => ({
    key,
    names: Object.keys({ ...commonVariables, ...variables }),
  }))
  return <PlaceholderList events={events} />
}
