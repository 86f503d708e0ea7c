'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Facts } from '../elements/facts'
import { useTexts } from '../translations/use-texts.client'
import type { DocumentRights, GivenDocument } from './types'

type Props = {
  document: GivenDocument
  name: string
  rights: DocumentRights
  onDone: () => void
  onProblems: (problems: Problem[] | null) => void
}

/** One document with what may be done with it. Who added it can't decide about it. */
export function DocumentRow({ document, name, rights, onDone, onProblems }: Props) {
  const t = useTexts()
  const { user } = useAuth()
  const { config } = useConfig()
  const { id, file, status, issuedOn, expiresOn, maker, makerName, checkerName, reason } = document
  const isOwn = maker === user?.id
  const mayDecide = rights.verify && status === 'waiting'
  const shared = { facts: [[t('requirement'), name]] as [string, string][], onDone, onProblems }
  const path = (verb: string) => `/member-documents/${id}/${verb}`
  return (
    <li className="motshelo-stack">
      <h3 className="motshelo-card__title">
        {name}: {t(`documentStatus_${status}`)}
      </h3>
      <Facts
        facts={[
          [t('issuedOn'), issuedOn],
          [t('countsUntil'), expiresOn],
          [t('addedBy'), makerName],
          [t('documentDecidedBy'), checkerName],
          [t('reason'), reason],
        ]}
      />
      <div className="motshelo-row">
        {rights.download && (
          <a href={`${config.routes.api}/stored-files/${file}/download`} download>
            {t('openFile', { what: name })}
          </a>
        )}
        {mayDecide && (
          <>
            <Action
              {...shared}
              label={t('verify')}
              path={path('verify')}
              question={t('verifyHelp')}
              success={t('documentVerified')}
              disabled={isOwn}
              primary
            />
            <Action
              {...shared}
              label={t('rejectDocument')}
              path={path('reject')}
              question={t('rejectDocumentHelp')}
              success={t('documentRejected')}
              disabled={isOwn}
              withReason
            />
          </>
        )}
      </div>
      {mayDecide && isOwn && <p className="motshelo-note">{t('documentMaker')}</p>}
    </li>
  )
}
