import type { Change } from '../../../storage/types'
import type { Found } from './decide'
import type { Page } from './load'

/**
 * Notices of steps that do not come any more: what was owed is paid, or the policy came back. What was
 * sent already stays on record as withdrawn too, so that the same debt, if it comes again, is told again.
 */
export function withdrawals({ notices }: Page, found: Found[]): Change[] {
  return found.flatMap(({ policy, change, standing }) => {
    const isPaid = standing.owed === 0 && change?.status !== 'lapsed'
    const isBack = change?.reason === 'reinstated'
    return (notices.get(policy.id) ?? []).flatMap((notice): Change[] => {
      const isOfDebt = notice.kind === 'suspension' || notice.kind === 'lapse'
      const isOver = (isOfDebt && isPaid) || (notice.kind === 'reinstatement-ends' && isBack)
      if (!isOver) return []
      const { id, status } = notice
      return [{ id, expect: { status }, set: { status: 'withdrawn' } }]
    })
  })
}
