'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import type { WordsByField } from '../../collections/fields/field-words'
import type { AuditChange } from '../../hooks/audit'
import type { ShownEntry } from '../../plugins/audit'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { ChangesTable } from '../views/changes-table.client'
import { useTitles } from '../views/use-titles.client'

type Props = {
  entries: ShownEntry[]
  /** By kind of record. */
  words: Record<string, WordsByField>
  /** What kinds of records are called. */
  kinds: Record<string, string>
  timeZone: string
}

/** Entries of the audit log, each with what it changed and the way to its record. */
export function AuditEntries({ entries, words, kinds, timeZone }: Props) {
  const pointed = usePointers(entries, words)
  const titles = useTitles(pointed.told, pointed.words)
  return entries.map((entry) => (
    <Entry
      key={entry.id}
      entry={entry}
      kind={kinds[entry.collection] ?? entry.collection}
      words={words[entry.collection] ?? {}}
      titles={titles}
      timeZone={timeZone}
    />
  ))
}

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text)

/** Fields of different kinds of records may have one name: each is named with its kind, as is the record itself. */
function usePointers(entries: ShownEntry[], words: Props['words']) {
  return useMemo(() => {
    const named: WordsByField = {}
    for (const [kind, fields] of Object.entries(words)) {
      named[kind] = { label: kind, relation: { slug: kind, title: 'id' } }
      for (const [field, word] of Object.entries(fields)) named[`${kind}/${field}`] = word
      const title = fields.displayName ? 'displayName' : fields.title ? 'title' : 'id'
      named[kind] = { label: kind, relation: { slug: kind, title } }
    }
    const told = entries.map(({ collection, documentId, changes }) => ({
      changes: [
        ...(isId(documentId) ? [{ field: collection, before: null, after: documentId }] : []),
        ...changes.map((change) => ({ ...change, field: `${collection}/${change.field}` })),
      ] as AuditChange[],
    }))
    return { told, words: named }
  }, [entries, words])
}

type EntryProps = {
  entry: ShownEntry
  kind: string
  words: WordsByField
  titles: Record<string, string>
  timeZone: string
}

function Entry({ entry, kind, words, titles, timeZone }: EntryProps) {
  const { at, actorName, action, collection, documentId, changes, reason, sequence } = entry
  const t = useTexts()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const moment = new Intl.DateTimeFormat(i18n.language, {
    ...{ timeZone, dateStyle: 'medium', timeStyle: 'short' },
  }).format(new Date(at))
  const record = `${config.routes.admin}/collections/${collection}/${documentId}`
  return (
    <section className="motshelo-card">
      <h2 className="motshelo-card__title">
        {moment} – {actorName}: {textOf(t, 'auditAction', action)}
      </h2>
      <p className="motshelo-note">
        {kind}:{' '}
        {isId(documentId) && action !== 'delete' ? (
          <a className="motshelo-link motshelo-wrap" href={record}>
            {titles[documentId] ?? documentId}
          </a>
        ) : (
          documentId
        )}{' '}
        ({t('auditNumber', { number: sequence })})
      </p>
      {reason && (
        <p className="motshelo-note">
          {t('reason')}: {reason}
        </p>
      )}
      {changes.length > 0 && <ChangesTable changes={changes} words={words} titles={titles} />}
    </section>
  )
}
