/** What each rule says, in English; the placeholders are the values of its outcome. */
export const en = {
  'life-before': '{{name}} was covered only from {{from}}; the death was on {{on}}.',
  'life-after': 'The cover of {{name}} ended on {{until}}; the death was on {{on}}.',
  'life-covered': '{{name}} is covered since {{from}}.',
  'birth-unknown': 'The date of birth of {{name}} is not known: enter it first.',
  'entry-young': '{{name}} was {{age}} when cover began; the youngest is {{limit}}.',
  'entry-old': '{{name}} was {{age}} when cover began; the oldest is {{limit}}.',
  'entry-allowed': '{{name}} was {{age}} when cover began, which the terms allow.',
  'age-over': 'The cover of {{name}} ended by age on {{last}}; the limit is {{limit}}.',
  'age-student': '{{name}} is past {{limit}} but was shown to study: covered until {{last}}.',
  'age-within': '{{name}} is covered by age until {{last}}.',
  'lives-too-many': '{{name}} is number {{place}} of this relation; {{most}} are covered.',
  'lives-within': '{{name}} is among the {{most}} of this relation who are covered.',
  'policy-before': 'The policy began on {{startedOn}}; the death was on {{on}}.',
  'status-in-force': 'The policy is in force since {{since}}: no premium was owed on {{on}}.',
  'status-grace': 'A premium is owed since {{since}}, but the months of grace cover {{on}}.',
  'status-suspended': 'The months of grace were over: no cover from {{since}} until it is paid.',
  'status-lapsed': 'The policy lapsed on {{since}} because premiums were owed.',
  'status-ended': 'The policy ended on {{since}}.',
  'waiting-none': 'There is no waiting period for this cause of death.',
  'waiting-over': 'The waiting period of {{months}} months was over on {{end}}.',
  'waiting-running': 'The waiting period of {{months}} months runs from {{from}} to {{end}}.',
  'waiting-credited':
    '{{credited}} months of former membership count, so there is nothing left to wait.',
  'waiting-over-credited':
    'The waiting period, {{credited}} months shorter for former membership, was over on {{end}}.',
  'waiting-running-credited':
    'The waiting period, {{credited}} months shorter for former membership, runs from {{from}} to {{end}}.',
  'premiums-enough': '{{received}} premiums were received; {{premiums}} are needed.',
  'premiums-too-few': 'Only {{received}} of the {{premiums}} premiums needed were received.',
  'sum-unknown': 'The terms of the product say no sum assured: add a table to new terms.',
  'sum-none': 'The terms cover nobody of this relation at the age of {{age}}.',
  'sum-assured': 'The sum assured at the age of {{age}} is {{amount}}.',
  'sum-accident': 'By accident {{percent}} % of {{sum}} is paid: {{amount}}.',
} as const

export type SentenceCode = keyof typeof en
