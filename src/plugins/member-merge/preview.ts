import type { MergeQuestion } from '../../domain/member-merge'
import type { MergeFacts, MergeRecord } from './types'

type Side = {
  id: string
  memberNumber: string
  displayName: string
  status: string
  payrollNumber: string | null
  subscriptions: { name: string; from: string; until: string | null; amount: number }[]
  accounts: { number: string; balance: number }[]
  dependants: string[]
  beneficiaries: string[]
  documents: number
  /** Thebe of open arrears. */
  owing: number
}

/** What a person sees before two records become one. */
export type MergePreview = {
  survivor: Side
  merged: Side
  next: string
  blockers: string[]
  questions: MergeQuestion[]
}

export const previewOf = (facts: MergeFacts): MergePreview => ({
  survivor: sideOf(facts.survivor, facts.names),
  merged: sideOf(facts.merged, facts.names),
  ...{ next: facts.next, blockers: facts.blockers, questions: facts.questions },
})

function sideOf({ member, ...record }: MergeRecord, names: Map<string, string>): Side {
  const { id, memberNumber, displayName, status, payrollNumber } = member
  return {
    ...{ id, memberNumber, displayName, status, payrollNumber },
    subscriptions: record.running.map(({ product, from, until, amount }) => ({
      ...{ name: names.get(product) ?? product, from, until, amount },
    })),
    accounts: record.accounts
      .filter(({ balance }) => balance !== 0)
      .map(({ number, balance }) => ({ number, balance })),
    dependants: record.dependants.map(({ name }) => name),
    beneficiaries: record.beneficiaries.map(({ name }) => name),
    documents: record.documents.length,
    owing: record.arrears.reduce((sum, { outstanding }) => sum + outstanding, 0),
  }
}
