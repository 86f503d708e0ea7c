import { joined, type Title } from '../platform/labels'
import { slugs } from './slugs'

const from = { en: 'from', tn: 'go tloga ka' }
const person: Title = {
  by: 'surname',
  of: ['surname', 'forenames'],
  search: ['surname', 'forenames', 'member.displayName', 'member.memberNumber'],
  make: (row) => [row.text('surname'), row.text('forenames')].filter(Boolean).join(', '),
}

/** How the core's documents are named where no field of theirs is a name. */
export const titles: Record<string, Title> = {
  [slugs.members]: {
    by: 'displayName',
    of: ['displayName', 'memberNumber'],
    search: ['displayName', 'memberNumber', 'payrollNumber'],
    make: (row) => joined(row.text('displayName'), bracketed(row.text('memberNumber'))),
  },
  [slugs.dependants]: person,
  [slugs.beneficiaries]: person,
  [slugs.subscriptions]: {
    by: 'from',
    of: ['member', 'product', 'from'],
    search: ['member.displayName', 'member.memberNumber', 'product.code', 'from'],
    make: async (row) =>
      joined(
        await row.related('member', 'memberNumber'),
        await row.related('product', 'code'),
        row.say(from),
        row.text('from'),
      ),
  },
  [slugs.subscriptionAmounts]: {
    by: 'from',
    of: ['subscription', 'amount', 'from'],
    search: ['subscription.member.memberNumber', 'subscription.product.code', 'from'],
    make: (row) => joined(row.amount('amount'), row.say(from), row.text('from')),
  },
  [slugs.productVersions]: {
    by: 'from',
    of: ['product', 'from'],
    search: ['product.code', 'product.name', 'from'],
    make: async (row) =>
      joined(await row.related('product', 'code'), row.say(from), row.text('from')),
  },
  [slugs.accounts]: {
    by: 'code',
    of: ['code', 'name'],
    search: ['code', 'name'],
    make: (row) => joined(row.text('code'), row.text('name')),
  },
  [slugs.postings]: {
    by: 'businessDate',
    of: ['account', 'side', 'amount', 'businessDate'],
    search: ['account.code', 'account.name', 'memberAccount.number', 'businessDate'],
    make: async (row) =>
      joined(
        row.text('businessDate'),
        await row.related('account', 'name'),
        row.option('side'),
        row.amount('amount'),
      ),
  },
  [slugs.balances]: {
    by: 'key',
    of: ['account', 'memberAccount'],
    search: ['account.code', 'account.name', 'memberAccount.number'],
    make: async (row) =>
      joined(
        await row.related('account', 'title'),
        bracketed(await row.related('memberAccount', 'number')),
      ),
  },
  [slugs.postingRules]: {
    by: 'event',
    of: ['event'],
    search: ['event', 'debitAccount.name', 'creditAccount.name'],
    make: (row) => row.words('event', 'event'),
  },
  [slugs.auditLog]: {
    by: 'action',
    of: ['actorName', 'action', 'at'],
    search: ['actorName', 'action', 'documentId'],
    make: (row) => `${row.text('actorName')}: ${row.words('action', 'auditAction')}`,
  },
  [slugs.jobRuns]: {
    by: 'job',
    of: ['job', 'key'],
    search: ['job', 'key', 'actorName'],
    make: (row) => joined(row.words('job', 'job'), row.text('key')),
  },
}

function bracketed(text: string): string {
  return text && `(${text})`
}
