import type { TextFieldServerComponent } from 'payload'
import { ledgerEvents } from '../../../ledger'
import { platformOf } from '../../../platform'
import { codesIn, textIn } from '../../../platform/labels'
import { CodeSelect } from './select.client'

/** The event of a posting rule: those of the ledger in words, and those that plugins added. */
export const EventField: TextFieldServerComponent = ({
  clientField,
  path,
  readOnly,
  payload,
  i18n,
}) => {
  const words = codesIn('event', i18n.language)
  const events = [...ledgerEvents, ...platformOf(payload).postingEvents]
  const options = events.map(({ key, label }) => ({
    value: key,
    label: words[key] ?? textIn(label, i18n.language),
  }))
  return <CodeSelect field={clientField} path={path} readOnly={readOnly} options={options} />
}
