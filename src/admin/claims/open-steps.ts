import { mayTake } from '../../domain/claims'
import type { ClaimRow } from '../../plugins/claims/types'
import type { OpenStep } from './steps.client'

export type MayDo = Record<'file' | 'assess' | 'approve' | 'decline' | 'release' | 'death', boolean>

/** The steps that follow where a claim stands, for who may take them. */
export function openSteps(claim: ClaimRow, may: MayDo): OpenStep[] {
  const { status, maker, assessor, payeesBy, deciders, flags, person, eligible } = claim
  const decided = [maker, assessor, ...(deciders ?? [])]
  const release: OpenStep = {
    ...{ path: 'release', label: 'claimRelease', success: 'claimReleased', primary: true },
    question: flags?.length ? 'claimReleaseWarned' : 'claimReleaseHelp',
    ...{ withReason: Boolean(flags?.length), not: [maker, payeesBy] },
  }
  const steps: [boolean, OpenStep][] = [
    [
      may.assess && mayTake(status, 'assess'),
      {
        ...{ path: 'assess', label: 'claimAssess', question: 'claimAssessHelp' },
        ...{ success: 'claimAssessed', primary: status !== 'assessed', not: [maker] },
      },
    ],
    [
      may.approve && mayTake(status, 'approve') && eligible === 'yes',
      {
        ...{ path: 'approve', label: 'claimApprove', question: 'claimApproveHelp' },
        ...{ success: 'claimApproved', primary: true, not: decided },
      },
    ],
    [
      may.decline && mayTake(status, 'decline'),
      {
        ...{ path: 'decline', label: 'claimDecline', question: 'claimDeclineHelp' },
        ...{ success: 'claimDeclined', withReason: true, not: decided },
      },
    ],
    [
      may.file && mayTake(status, 'appeal'),
      {
        ...{ path: 'appeal', label: 'claimAppeal', question: 'claimAppealHelp' },
        ...{ success: 'claimAppealed', withReason: true, not: [] },
      },
    ],
    [may.release && mayTake(status, 'release'), release],
    [
      may.death && Boolean(person) && status !== 'declined',
      {
        ...{ path: 'record-death', label: 'claimDeath', question: 'claimDeathHelp' },
        ...{ success: 'claimDeathDone', not: [] },
      },
    ],
  ]
  return steps.filter(([isOpen]) => isOpen).map(([, step]) => step)
}
