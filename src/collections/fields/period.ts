import type { TextField } from 'payload'

const PERIOD = /^\d{4}-(0[1-9]|1[0-2])$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

type TextOptions = Partial<Omit<TextField, 'type' | 'hasMany' | 'name' | 'validate'>> & {
  name: string
}

/** A month, `YYYY-MM`. */
export function periodField(options: TextOptions): TextField {
  return patternField(options, (value) => PERIOD.test(value) || 'Write the month as YYYY-MM.')
}

/** A business date, `YYYY-MM-DD`: a calendar day without a clock or a time zone. */
export function businessDateField(options: TextOptions): TextField {
  const dated = { ...options, custom: { formula: 'date', ...options.custom } }
  return patternField(dated, (value) => {
    if (!DATE.test(value)) return 'Write the date as YYYY-MM-DD.'
    const date = new Date(`${value}T00:00:00Z`)
    const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
    return isReal || `${value} is not a day of the calendar.`
  })
}

function patternField(options: TextOptions, check: (value: string) => true | string): TextField {
  return {
    ...options,
    type: 'text',
    validate: (value: string | null | undefined) => {
      if (!value) return options.required ? 'This field is required.' : true
      return check(value)
    },
  } as TextField
}
