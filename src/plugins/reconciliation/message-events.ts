import type { MessageEvent } from '../../domain/messages'

/** That the payroll deducted less than a member owes for a month, or nothing. */
export const deductionShort: MessageEvent = {
  key: 'deduction.short',
  label: { en: 'A deduction was short or missing', tn: 'Madi a a gogilweng a ne a le kwa tlase' },
  purpose: 'service',
  variables: { period: 'date', expected: 'money', received: 'money', owing: 'money' },
  channels: ['in-app', 'email', 'sms'],
  texts: {
    en: {
      subject: 'Your deduction of {{period}} was short',
      body: 'Dear {{forenames}} {{surname}}\n\nFor {{period}} we expected {{expected}} from your pay and received {{received}}. {{owing}} is still to be paid. Until it is, cover may end and loans may fall behind: please pay at the office of {{society}} or talk to us.\n\nMember number {{memberNumber}}\n{{society}}',
      sms: '{{society}}: for {{period}} we got {{received}} of {{expected}} from your pay. Please pay {{owing}}. Member {{memberNumber}}.',
    },
    tn: {
      subject: 'Madi a gago a {{period}} a ne a le kwa tlase',
      body: 'Dumela {{forenames}} {{surname}}\n\nMo kgweding ya {{period}} re ne re letetse {{expected}} go tswa mo tuelong ya gago mme re amogetse {{received}}. Go setse {{owing}}. Fa a sa duelwe, tshireletso e ka emisiwa kgotsa dikadimo tsa salela kwa morago: tsweetswee duela kwa ofising ya {{society}} kgotsa o bue le rona.\n\nNomoro ya boleloko {{memberNumber}}\n{{society}}',
      sms: '{{society}}: mo go {{period}} re amogetse {{received}} mo go {{expected}}. Tsweetswee duela {{owing}}. Leloko {{memberNumber}}.',
    },
  },
}
