import type { MessageEvent } from '../../domain/messages'

/** That a receipt was written for money that the member paid. */
export const receiptWritten: MessageEvent = {
  key: 'receipt.written',
  label: { en: 'A receipt is written', tn: 'Rasiti e kwadilwe' },
  purpose: 'service',
  variables: { receipt: 'text', amount: 'money', receivedOn: 'date' },
  channels: ['in-app', 'email', 'sms'],
  texts: {
    en: {
      subject: 'Receipt {{receipt}}: {{amount}}',
      body: 'Dear {{forenames}} {{surname}}\n\nOn {{receivedOn}} we received {{amount}} from you. The number of your receipt is {{receipt}}. If this was not you, tell {{society}} at once.\n\nMember number {{memberNumber}}\n{{society}}',
      sms: '{{society}}: we received {{amount}} on {{receivedOn}}, receipt {{receipt}}. Member {{memberNumber}}.',
    },
    tn: {
      subject: 'Rasiti {{receipt}}: {{amount}}',
      body: 'Dumela {{forenames}} {{surname}}\n\nKa {{receivedOn}} re amogetse {{amount}} go tswa mo go wena. Nomoro ya rasiti ya gago ke {{receipt}}. Fa e se wena, bolelela {{society}} ka bonako.\n\nNomoro ya boleloko {{memberNumber}}\n{{society}}',
      sms: '{{society}}: re amogetse {{amount}} ka {{receivedOn}}, rasiti {{receipt}}. Leloko {{memberNumber}}.',
    },
  },
}
