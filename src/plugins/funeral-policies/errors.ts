import { defineErrors } from '../../domain/errors'

export const policyErrors = defineErrors({
  POLICY_UNKNOWN: { status: 404, next: 'Look it up under Members, Policies.' },
  LIFE_UNKNOWN: { status: 404, next: 'Choose one of the lives covered by the policy.' },
  POLICY_TERMS: {
    status: 409,
    next: 'Publish terms of the product that hold in this month.',
  },
  POLICY_CHANGED: {
    status: 409,
    next: 'Somebody else works on the policies: wait a moment and start it again.',
  },
  NIGHT_BACKWARDS: {
    status: 409,
    next: 'Choose a day from the last one that was worked through on.',
  },
  STUDENT_PROOF: {
    status: 400,
    next: 'Choose a child, and a day after its cover began until which the school confirms the studies.',
  },
})
