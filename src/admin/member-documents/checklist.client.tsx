'use client'

import { Table } from '../elements/table'
import { useTexts } from '../translations/use-texts.client'
import type { ChecklistLine } from './types'

/** Each document that is asked, and how it stands with it. */
export function Checklist({ lines }: { lines: ChecklistLine[] }) {
  const t = useTexts()
  return (
    <Table
      caption={t('checklist')}
      captionHidden
      rows={lines}
      rowKey={({ requirement }) => requirement.id}
      empty={t('checklistNone')}
      columns={[
        {
          key: 'requirement',
          label: t('requirement'),
          cell: ({ requirement: { name, requiredForAdmission } }) => (
            <>
              {name}{' '}
              {requiredForAdmission && (
                <span className="motshelo-note">({t('requiredForAdmission')})</span>
              )}
            </>
          ),
        },
        {
          key: 'state',
          label: t('state'),
          cell: ({ state }) => (
            <span className={state === 'complete' ? 'motshelo-good' : 'motshelo-bad'}>
              {t(`documentState_${state}`)}
            </span>
          ),
        },
        {
          key: 'until',
          label: t('countsUntil'),
          cell: ({ document }) => document?.expiresOn ?? '–',
        },
      ]}
    />
  )
}
