/** What each rule of a claim says beyond those of the policy; the placeholders are its values. */
export const en = {
  'claim-in-time': 'It was filed on {{filedOn}}, in time: the last day is {{last}}.',
  'claim-late': 'It was filed on {{filedOn}}; the last day to claim was {{last}}.',
  'member-there': 'The member belongs to the society since {{joinedOn}}.',
  'member-not-there': 'On {{eventOn}} the person was no member of the society.',
  'member-waited': 'The waiting period of {{months}} months was over on {{end}}.',
  'member-waiting': 'The waiting period of {{months}} months runs until {{last}}.',
  'benefit-unknown': 'The type of the claim says no amount: enter its benefit.',
  'benefit-amount': 'The benefit is {{amount}}.',
  'balance-enough': '{{wanted}} is asked for, and {{free}} of {{balance}} is free.',
  'balance-short':
    '{{wanted}} is asked for, but only {{free}} of {{balance}} is free: other claims take {{claimed}}.',
  'exit-none': 'The member has no approved exit: approve the exit first.',
  'exit-payable': 'The exit left {{payable}} to be paid, of which {{left}} is not paid or claimed.',
  'exit-nothing': 'The exit left {{payable}} to be paid, and all of it is paid or claimed.',
} as const

export type ClaimSentence = keyof typeof en
