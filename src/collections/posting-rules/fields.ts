import type {
  Field,
  Payload,
  RelationshipFieldSingleValidation,
  TextFieldSingleValidation,
} from 'payload'
import { relationship } from 'payload/shared'
import { ledgerEvents } from '../../ledger'
import { platformOf } from '../../platform'
import { inWords } from '../fields/in-words'
import { slugs } from '../slugs'

/** The events a rule can be for: those of the ledger and those of the plugins. */
export function knownEvents(payload: Payload): Set<string> {
  const events = [...ledgerEvents, ...platformOf(payload).postingEvents]
  return new Set(events.map(({ key }) => key))
}

const validateEvent: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return 'This field is required.'
  const events = knownEvents(req.payload)
  return (
    events.has(value) || `Nothing posts "${value}". Use one of ${[...events].sort().join(', ')}.`
  )
}

export const eventField: Field = {
  name: 'event',
  type: 'text',
  required: true,
  validate: validateEvent,
  ...inWords('event', '/admin/fields/code/events#EventField'),
}

/** Where one side of the journal goes. */
export const sideFields = (side: 'debit' | 'credit'): Field[] => [
  {
    name: `${side}From`,
    type: 'select',
    required: true,
    defaultValue: 'account',
    options: ['account', 'product'],
  },
  {
    name: `${side}Account`,
    type: 'relationship',
    relationTo: slugs.accounts,
    filterOptions: { status: { equals: 'active' } },
    validate: accountOf(side),
    admin: {
      condition: (_, { [`${side}From`]: from }) => from !== 'product',
    },
  },
]

function accountOf(side: 'debit' | 'credit'): RelationshipFieldSingleValidation {
  return (value, options) => {
    const from = (options.siblingData as Record<string, unknown>)[`${side}From`]
    if (from === 'product') return true
    return value ? relationship(value, options as never) : 'Choose the account.'
  }
}
