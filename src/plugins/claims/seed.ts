import type { SeedTenant } from '../../platform/types'
import type { Row } from '../../storage/types'
import { claimSlugs } from './slugs'

const targets = { decideHours: 24, payHours: 48, waitingMonths: 0, inPortal: true, active: true }

const asked = { cause: 'any', place: 'any', witnesses: 0, active: true }

/** The papers that societies ask for; each society changes them under Settings. */
const funeralPapers = [
  { ...asked, code: 'DEATH', name: 'Death certificate', nameTn: 'Setifikeiti sa loso' },
  {
    ...asked,
    code: 'OMANG',
    name: 'Omang of the deceased and of the claimant',
    nameTn: 'Omang wa moswi le wa mmatlisisi wa tuelo',
  },
  {
    ...asked,
    code: 'POLICE',
    name: 'Police report',
    nameTn: 'Pegelo ya mapodisi',
    cause: 'accident',
  },
  {
    ...asked,
    code: 'ABROAD',
    name: 'Notification of death from abroad',
    nameTn: 'Kitsiso ya loso go tswa kwa ntle ga naga',
    place: 'abroad',
  },
  {
    ...{
      ...asked,
      code: 'CHIEF',
      name: 'Letter of the chief with two witnesses',
      nameTn: 'Lokwalo lwa kgosi le basupi ba le babedi',
    },
    ...{ place: 'home', insteadOf: 'DEATH', witnesses: 2 },
  },
]

/** A new society takes claims: for deaths where it has funeral plans, and for money of members. */
export const seedClaims: SeedTenant = async ({ transaction, tenant, template }) => {
  const type = (fields: Row) => ({ id: transaction.newId(), ...targets, ...fields })
  const funeral = type({
    ...{
      code: 'FUNERAL',
      name: 'Funeral',
      nameTn: 'Phitlho',
      kind: 'funeral',
      paysTo: 'beneficiaries',
    },
    withinMonths: 6,
  })
  const own = [
    ['WITHDRAWAL', 'Withdrawal of savings', 'Go ntsha madi a dipeeletso', 'savings-withdrawal'],
    ['EXIT', 'Payout of an exit', 'Tuelo ya go tswa mo mokgatlhong', 'exit-payout'],
  ].map(([code, name, nameTn, kind]) => type({ code, name, nameTn, kind, paysTo: 'beneficiaries' }))
  const isBurial = template === 'burial'
  const types = isBurial ? [funeral, ...own] : own
  await transaction.insertMany({ tenant }, claimSlugs.types, types)
  if (!isBurial) return
  const papers = funeralPapers.map((paper) => ({ ...paper, type: funeral.id }))
  await transaction.insertMany({ tenant }, claimSlugs.requirements, papers)
}
