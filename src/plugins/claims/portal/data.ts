import { formatAmount } from '../../../domain/money'
import type { PortalContext } from '../../../platform/portal-page'
import { claimView } from '../claims/view'
import { ownClaims } from './own'
import { amountTold, reasonTold } from './told'

/** The member's claims as the pages show them. */
export async function claimsData(context: PortalContext): Promise<object[]> {
  const claims = await ownClaims(context)
  const views = await Promise.all(
    claims.map((claim) => claimView(context.storage, claim, { language: context.language })),
  )
  return views.map(({ claim, type, items, decisions }) => ({
    ...{ number: claim.number, type: type.name, status: claim.status, filedOn: claim.filedOn },
    ...{ deceasedName: claim.deceasedName ?? null, eventOn: claim.eventOn },
    ...{ asked: decimal(claim.claimedAmount), approved: decimal(claim.approvedAmount) },
    documents: items.map(({ requirement, state }) => ({ name: requirement.name, state })),
    steps: decisions.map((step) => ({
      ...{ on: step.on, kind: step.kind, amount: decimal(amountTold(step)) },
      reason: reasonTold(step),
    })),
  }))
}

const decimal = (amount: number | null | undefined): string | null =>
  typeof amount === 'number' ? formatAmount(amount) : null
