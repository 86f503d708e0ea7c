import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/canonical-json'
import type { ApprovalSubject } from './operation'

type Hashed = {
  tenant: string
  operation: string
  input: unknown
  subject: Pick<ApprovalSubject, 'collection' | 'documentId' | 'amount' | 'fingerprint'>
}

/** What is approved, in one hash: the operation, its arguments, and the record as it is now. */
export function approvalHash({ tenant, operation, input, subject }: Hashed): string {
  const { collection, documentId, amount, fingerprint } = subject
  const record = { collection, documentId, amount, fingerprint }
  return createHash('sha256')
    .update(canonicalJson({ tenant, operation, input, record }))
    .digest('hex')
}
