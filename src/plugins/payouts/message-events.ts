import type { MessageEvent } from '../../domain/messages'

/** That the bank paid out money to a member. */
export const payoutMade: MessageEvent = {
  key: 'payout.made',
  label: { en: 'A payout is made', tn: 'Tuelo e dirilwe' },
  purpose: 'service',
  variables: { amount: 'money', paidOn: 'date', reference: 'text' },
  channels: ['in-app', 'email', 'sms'],
  texts: {
    en: {
      subject: 'We paid {{amount}} to you',
      body: 'Dear {{forenames}} {{surname}}\n\nOn {{paidOn}} {{amount}} was paid to your bank account, with the reference {{reference}}. If it does not arrive, tell {{society}}.\n\nMember number {{memberNumber}}\n{{society}}',
      sms: '{{society}}: {{amount}} was paid to your bank account on {{paidOn}}, reference {{reference}}. Member {{memberNumber}}.',
    },
    tn: {
      subject: 'Re go duetse {{amount}}',
      body: 'Dumela {{forenames}} {{surname}}\n\nKa {{paidOn}} {{amount}} e duetswe mo akhaontong ya gago ya banka, ka tshupiso ya {{reference}}. Fa e sa goroge, bolelela {{society}}.\n\nNomoro ya boleloko {{memberNumber}}\n{{society}}',
      sms: '{{society}}: {{amount}} e duetswe mo akhaontong ya gago ya banka ka {{paidOn}}, tshupiso {{reference}}. Leloko {{memberNumber}}.',
    },
  },
}
