import { formatCurrency } from '../money'
import { messageErrors } from './errors'
import type { Language, Values, Variables, VariableType } from './event'

const PLACEHOLDER = /\{\{\s*([A-Za-z]\w*(?:\.\w+)*)\s*\}\}/g
/** What is left of braces when the placeholders are taken out. */
const STRAY = /\{\{|\}\}/

/** The names that stand in a template, known or not. */
export const placeholdersIn = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')

/**
 * What is wrong with a template, in words; empty when nothing is.
 * @param variables the names that may stand in it
 */
export function templateProblems(template: string, variables: Variables): string[] {
  const problems: string[] = []
  for (const [whole, name] of template.matchAll(PLACEHOLDER)) {
    if (name !== undefined && !Object.hasOwn(variables, name))
      problems.push(`${whole} is no placeholder of this message. ${thereAre(variables)}`)
  }
  if (STRAY.test(template.replace(PLACEHOLDER, '')))
    problems.push('A placeholder is not closed: write {{name}}.')
  return [...new Set(problems)]
}

const thereAre = (variables: Variables): string =>
  `There are: ${Object.keys(variables).join(', ')}.`

/** The names of a list that a template does not say. */
export function unsaid(template: string, names: readonly string[]): string[] {
  const said = new Set([...template.matchAll(PLACEHOLDER)].map(([, name]) => name))
  return names.filter((name) => !said.has(name))
}

/**
 * Puts values into a template. A value that is not there leaves nothing.
 * @throws TEMPLATE_INVALID for a placeholder that the message does not have
 * @throws MESSAGE_VALUE_MISSING when a variable was given neither a value nor null
 */
export function renderTemplate(
  template: string,
  { variables, values, language }: { variables: Variables; values: Values; language: Language },
): string {
  const [problem] = templateProblems(template, variables)
  if (problem) throw messageErrors.TEMPLATE_INVALID(problem)
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw messageErrors.MESSAGE_VALUE_MISSING(`The message has no value for ${name}.`, { name })
    return value === null ? '' : formatted(variables[name] as VariableType, value, language)
  })
}

function formatted(type: VariableType, value: string | number, language: Language): string {
  if (type === 'money') return formatCurrency(Number(value))
  if (type === 'date') return dateInWords(String(value), language)
  return String(value)
}

const months: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  tn: [
    'Ferikgong',
    'Tlhakole',
    'Mopitlwe',
    'Moranang',
    'Motsheganong',
    'Seetebosigo',
    'Phukwi',
    'Phatwe',
    'Lwetse',
    'Phalane',
    'Ngwanatsele',
    'Sedimonthole',
  ],
}

/** `2026-11-30` as `30 November 2026`, `2026-11` as `November 2026`; any other text as it is. */
export function dateInWords(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? []
  const name = months[language][Number(month) - 1]
  if (!name) return date
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}
