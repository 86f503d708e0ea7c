import type { SeedTenant } from '../../platform/types'
import type { Row } from '../../storage/types'
import { claimSlugs } from './slugs'

const targets = { decideHours: 24, payHours: 48, waitingMonths: 0, inPortal: true, active: true }

const asked = { cause: 'any', place: 'any', witnesses: 0, active: true }

/** The papers that societies ask for; each society changes them under Settings. */
const funeralPapers = [
  { ...asked, code: 'DEATH', name: 'Death certificate' },
  { ...asked, code: 'OMANG', name: 'Omang of the deceased and of the claimant' },
  { ...asked, code: 'POLICE', name: 'Police report', cause: 'accident' },
  { ...asked, code: 'ABROAD', name: 'Notification of death from abroad', place: 'abroad' },
  {
    ...{ ...asked, code: 'CHIEF', name: 'Letter of the chief with two witnesses' },
    ...{ place: 'home', insteadOf: 'DEATH', witnesses: 2 },
  },
]

/** A new society takes claims: for deaths where it has funeral plans, and for money of members. */
export const seedClaims: SeedTenant = async ({ transaction, tenant, template }) => {
  const type = (fields: Row) => ({ id: transaction.newId(), ...targets, ...fields })
  const funeral = type({
    ...{ code: 'FUNERAL', name: 'Funeral', kind: 'funeral', paysTo: 'beneficiaries' },
    withinMonths: 6,
  })
  const own = [
    ['WITHDRAWAL', 'Withdrawal of savings', 'savings-withdrawal'],
    ['EXIT', 'Payout of an exit', 'exit-payout'],
  ].map(([code, name, kind]) => type({ code, name, kind, paysTo: 'beneficiaries' }))
  const isBurial = template === 'burial'
  const types = isBurial ? [funeral, ...own] : own
  await transaction.insertMany({ tenant }, claimSlugs.types, types)
  if (!isBurial) return
  const papers = funeralPapers.map((paper) => ({ ...paper, type: funeral.id }))
  await transaction.insertMany({ tenant }, claimSlugs.requirements, papers)
}
