import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Field, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { ownershipOf } from '../../src/tenants/ownership'

type Labelled = { label?: unknown; labels?: unknown; admin?: Record<string, unknown> }

/** What people never see: internal collections, and what Payload names itself. */
const ownNames = new Set(['id', 'createdAt', 'updatedAt', 'blockType', 'blockName'])

describe('every label of the admin', () => {
  let config: SanitizedConfig

  beforeAll(async () => {
    process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:1/none'
    process.env.PAYLOAD_SECRET ??= 'only-for-labels'
    config = await (await import('../../src/payload.config')).default
  }, 60_000)

  it('has words in English and Setswana, and never shows its key', () => {
    const visible = config.collections.filter((collection) => ownershipOf(collection))
    expect(visible.length).toBeGreaterThan(30)
    expect(visible.flatMap(problemsOf)).toEqual([])
  })
})

function problemsOf(collection: SanitizedCollectionConfig): string[] {
  const { slug, labels, admin, fields } = collection
  if (ownershipOf(collection)?.internal) return []
  return [
    ...problem(`${slug}: singular`, labels.singular, slug),
    ...problem(`${slug}: plural`, labels.plural, slug),
    ...problem(`${slug}: group`, admin.group, ''),
    ...fields.flatMap((field) => fieldProblems(slug, field)),
  ]
}

function fieldProblems(place: string, field: Field): string[] {
  if (field.type === 'ui') return []
  const { admin } = field as Labelled
  if (admin?.disabled || ('hidden' in field && field.hidden)) return []
  const name = 'name' in field ? (field.name ?? '') : ''
  const own = name ? `${place}.${name}` : place
  return [...ownProblems(own, name, field), ...innerProblems(own, field)]
}

function ownProblems(place: string, name: string, field: Field): string[] {
  const { label, labels, admin } = field as Labelled
  const { singular, plural } = (labels ?? {}) as Record<string, unknown>
  const isNamed = (name && !ownNames.has(name)) || field.type === 'collapsible'
  const options = 'options' in field ? field.options : []
  return [
    ...(isNamed ? problem(`${place}: label`, label, name) : []),
    ...(field.type === 'array' ? problem(`${place}: row`, singular, name) : []),
    ...(field.type === 'array' ? problem(`${place}: rows`, plural, name) : []),
    ...(admin?.description ? problem(`${place}: description`, admin.description, '') : []),
    ...options.flatMap((option) =>
      typeof option === 'string'
        ? [`${place}: option ${option} has no words`]
        : problem(`${place}: option ${option.value}`, option.label, option.value),
    ),
  ]
}

function innerProblems(place: string, field: Field): string[] {
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab) => [
      ...problem(`${place}: tab`, tab.label, ''),
      ...tab.fields.flatMap((inner) => fieldProblems(place, inner)),
    ])
  }
  if (!('fields' in field)) return []
  return field.fields.flatMap((inner) => fieldProblems(place, inner))
}

/** Payload asks functions for its own names; everything else is said in both languages. */
function problem(place: string, words: unknown, key: string): string[] {
  if (typeof words === 'function') return []
  const { en, tn } = (typeof words === 'object' && words ? words : {}) as Record<string, unknown>
  if (typeof en !== 'string' || !en.trim()) return [`${place} has no English words`]
  if (typeof tn !== 'string' || !tn.trim()) return [`${place} has no Setswana words`]
  return [en, tn].includes(key) ? [`${place} shows its key`] : []
}
