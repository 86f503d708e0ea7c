import type { CollectionSlug, DocumentViewServerProps, PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { membershipSlugs } from '../../plugins/membership/slugs'
import { claimSlugs } from '../../plugins/claims/slugs'
import { changeRequestSlugs } from '../../plugins/change-requests/slugs'
import { exitSlugs } from '../../plugins/member-exit/slugs'
import { transferSlugs } from '../../plugins/payroll-transfer/slugs'
import { policySlugs } from '../../plugins/funeral-policies/slugs'
import { reconciliationSlugs } from '../../plugins/reconciliation/slugs'
import { DocumentView } from '../elements/document-view'
import { fieldWords, type WordsByField } from '../views/field-words'
import { Timeline } from './timeline.client'
import { placeOf } from './place'

const told = [
  slugs.members,
  slugs.subscriptions,
  slugs.dependants,
  slugs.beneficiaries,
  slugs.payrollAssignments,
  slugs.journals,
  reconciliationSlugs.arrears,
  reconciliationSlugs.suspenseItems,
  policySlugs.events,
  policySlugs.notices,
  claimSlugs.decisions,
  membershipSlugs.memberDocuments,
  changeRequestSlugs.requests,
  transferSlugs.transfers,
  exitSlugs.plans,
]

/** What happened to a member, in one list. */
export function TimelineView({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  const id = (doc as { id?: string } | undefined)?.id
  if (!id) return null
  return (
    <DocumentView name="timeline">
      <Timeline member={id} words={wordsOf(req)} />
    </DocumentView>
  )
}

/** The words of every field that the entries may name, by its collection and its own name. */
function wordsOf(req: PayloadRequest): WordsByField {
  const words: WordsByField = {}
  for (const collection of told) {
    const { flattenedFields } = req.payload.collections[collection as CollectionSlug].config
    for (const [field, own] of Object.entries(fieldWords(req, flattenedFields)))
      words[placeOf(collection, field)] = own
  }
  return words
}
