import { compileDatePattern, patternProblem } from './cells/dates'
import type { FormatDefinition } from './definition/schema'
import { formatErrors } from './errors'
import type { FormatContext } from './writer/context'

const TOKEN = /\{([a-z]+)(?::([^{}]+))?\}/g

export type NameToken<Context> = {
  value: (context: Context) => string | number | undefined
  kind: 'text' | 'number' | 'date' | 'period'
}
type Tokens<Context> = Record<string, NameToken<Context>>

const tokens: Tokens<FormatContext> = {
  code: { value: ({ run }) => run.deductionCode, kind: 'text' },
  authority: { value: ({ authority }) => authority.code, kind: 'text' },
  society: { value: ({ society }) => society.code, kind: 'text' },
  currency: { value: ({ run }) => run.currency, kind: 'text' },
  mode: { value: ({ run }) => run.mode, kind: 'text' },
  sequence: { value: ({ run }) => run.sequence, kind: 'number' },
  period: { value: ({ run }) => run.period, kind: 'period' },
  date: { value: ({ run }) => run.date, kind: 'date' },
}

/** A bank file is of no payroll. */
const payoutTokens = Object.fromEntries(
  Object.entries(tokens).filter(([name]) => !['code', 'authority', 'mode'].includes(name)),
)

/** Says what is wrong with a file name pattern, in a sentence, or nothing. */
export const fileNameProblem = ({
  purpose,
  fileName,
}: Pick<FormatDefinition, 'purpose' | 'fileName'>): string | undefined =>
  namePatternProblem(purpose === 'payout' ? payoutTokens : tokens, fileName)

/**
 * The name of the file, such as 4471_202611_01.csv.
 * @throws FORMAT_FILE_NAME when the context lacks a value the pattern needs, or a value is unsafe in a file name
 */
export const fileName = (
  definition: Pick<FormatDefinition, 'fileName'>,
  context: FormatContext,
): string => nameByPattern(tokens, definition.fileName, context)

/** Says what is wrong with a pattern of these tokens, in a sentence, or nothing. */
export function namePatternProblem<Context>(
  tokens: Tokens<Context>,
  pattern: string,
): string | undefined {
  for (const [, name, option] of pattern.matchAll(TOKEN)) {
    const token = tokens[name!]
    if (!token) return `{${name}} is not one of ${Object.keys(tokens).join(', ')}.`
    const problem = option === undefined ? undefined : optionProblem(token.kind, option)
    if (problem) return `{${name}:${option}} ${problem}.`
  }
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(pattern.replace(TOKEN, 'x'))
    ? undefined
    : 'A file name holds letters, digits, points, hyphens, underscores and {tokens} only.'
}

function optionProblem(kind: NameToken<never>['kind'], option: string): string | undefined {
  if (kind === 'number') {
    return /^0?[1-9]$/.test(option) ? undefined : 'needs a number of digits, such as 02'
  }
  return kind === 'text' ? 'takes no option' : patternProblem(option, kind)
}

/** Fills a pattern in. @throws FORMAT_FILE_NAME when a value is missing or unsafe in a file name */
export function nameByPattern<Context>(
  tokens: Tokens<Context>,
  pattern: string,
  context: Context,
): string {
  return pattern.replace(TOKEN, (whole, name: string, option?: string) => {
    const token = tokens[name]
    const text = token && tokenText(token.kind, token.value(context), option)
    if (text && /^[A-Za-z0-9_-]+$/.test(text)) return text
    throw formatErrors.FORMAT_FILE_NAME(
      `The file name needs ${whole}, and there is ${text ? `'${text}'` : 'no value'} for it.`,
      { token: whole },
    )
  })
}

function tokenText(
  kind: NameToken<never>['kind'],
  value: string | number | undefined,
  option: string | undefined,
): string | undefined {
  if (value === undefined) return undefined
  if (kind === 'number') return String(value).padStart(Number(option ?? 1), '0')
  if (kind === 'text') return String(value)
  const pattern = option ?? (kind === 'period' ? 'YYYYMM' : 'YYYYMMDD')
  return compileDatePattern(pattern, kind).format(String(value))
}
