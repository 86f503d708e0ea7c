import { slugs } from './slugs'

/** Fields of the core that few people ask for, by collection. */
export const technical: Record<string, readonly string[]> = {
  [slugs.approvalRequests]: ['targetCollection', 'documentId', 'hash'],
  [slugs.auditLog]: ['actor', 'documentId', 'chain', 'sequence', 'previousHash', 'hash'],
  [slugs.checkpoints]: [
    'journalHead',
    'auditHead',
    'platformEntries',
    'platformHead',
    'previousHash',
    'publicKey',
    'signature',
  ],
  [slugs.balances]: ['key'],
  [slugs.jobRuns]: ['key', 'attempts', 'runAfter'],
  [slugs.journals]: [
    'sourceCollection',
    'sourceId',
    'reverses',
    'actor',
    'idempotencyKey',
    'bodyHash',
    'chainHash',
  ],
  [slugs.subscriptionAmounts]: ['number', 'explanation'],
  [slugs.storedFiles]: ['contentType', 'parts', 'sha256'],
}
