import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const articles: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of settings',
  record: 'a table of values',
}

const article = (expected: string): string => articles[expected] ?? expected

/**
 * What is wrong with a setting, for the person who entered it.
 * @param issue of a schema that was asked with `reportInput`
 * @param special the sentence for a kind of issue that means something narrower there
 */
export function schemaSentence(
  issue: Issue,
  special: Partial<Record<NonNullable<Issue['code']>, string>>,
): string {
  const own = special[issue.code]
  if (own) return own
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `Is missing; give ${article(issue.expected)}.`
        : `Must be ${article(issue.expected)}.`
    case 'invalid_value':
      return `Must be one of ${issue.values.map(String).join(', ')}.`
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `Must be at least ${issue.minimum}.`
        : 'Must not be empty.'
    case 'too_big':
      return `Is over the limit of ${issue.maximum}.`
    default:
      return issue.message
  }
}
