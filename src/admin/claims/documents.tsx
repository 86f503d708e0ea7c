import type { ClaimView } from '../../plugins/claims'
import { Decision, type DecisionStep } from '../elements/decision.client'
import { textOf, type Translate } from '../translations'
import { AddClaimDocument } from './add-document.client'

type Props = {
  view: ClaimView
  /** The API's route. */
  api: string
  may: { file: boolean; check: boolean; download: boolean }
  t: Translate
}

const decisions: DecisionStep[] = [
  {
    path: 'verify',
    label: 'claimVerify',
    question: 'claimVerifyHelp',
    success: 'claimVerified',
    primary: true,
  },
  {
    path: 'reject',
    label: 'claimReject',
    question: 'claimRejectHelp',
    success: 'claimRejected',
    withReason: true,
  },
]

/** What is asked for, what is there, and what waits for a second person. */
export function Documents({ view, api, may, t }: Props) {
  const { items, documents, claim } = view
  const waiting = documents.filter(({ status }) => status === 'waiting')
  const isOpen = claim.status !== 'payable' && claim.status !== 'paid'
  const asked = items.flatMap(({ requirement, alternatives }) => [requirement, ...alternatives])
  const nameOf = (code: string) => asked.find((each) => each.code === code)?.name ?? code
  const rejected = documents.filter(({ status }) => status === 'rejected')
  return (
    <div className="motshelo-stack">
      {!items.length && <p className="motshelo-note">{t('claimDocumentsNone')}</p>}
      <ul className="motshelo-rows">
        {items.map(({ requirement, alternatives, state, document }) => (
          <li key={requirement.code}>
            <span aria-hidden="true">{state === 'complete' ? '✓' : '○'}</span> {requirement.name}
            {alternatives.length > 0 &&
              ` ${t('claimInstead', { names: alternatives.map(({ name }) => name).join(', ') })}`}
            : <strong>{textOf(t, 'claimDocument', state)}</strong>
            {document && may.download && (
              <>
                {' '}
                <a href={`${api}/stored-files/${document.file}/download`}>
                  {t('claimDocumentOpen', { name: nameOf(document.requirement) })}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {may.check &&
        waiting.map(({ id, requirement, maker, makerName, witnesses }) => (
          <div key={id}>
            <p>
              {t('claimDocumentGiven', { name: nameOf(requirement), by: makerName })}
              {witnesses.length > 0 && ` ${t('claimWitnessed', { names: witnesses.join(', ') })}`}
            </p>
            <Decision document={`/claim-documents/${id}`} maker={maker} steps={decisions} />
          </div>
        ))}
      {rejected.length > 0 && (
        <ul className="motshelo-rows">
          {rejected.map(({ id, requirement, reason, checkerName }) => (
            <li key={id}>
              {t('claimDocumentTurnedDown', {
                ...{ name: nameOf(requirement), by: checkerName ?? '', reason: reason ?? '' },
              })}
            </li>
          ))}
        </ul>
      )}
      {may.file && isOpen && asked.length > 0 && (
        <AddClaimDocument
          claim={claim.id}
          requirements={asked.map(({ code, name, witnesses }) => ({ code, name, witnesses }))}
        />
      )}
    </div>
  )
}
