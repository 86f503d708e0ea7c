import type { MessageEvent } from '../../domain/messages'

/** That an applicant is a member now. */
export const memberAdmitted: MessageEvent = {
  key: 'member.admitted',
  label: { en: 'A member was admitted', tn: 'Leloko le amogetswe' },
  purpose: 'service',
  variables: { from: 'date' },
  channels: ['in-app', 'email', 'sms'],
  texts: {
    en: {
      subject: 'Welcome to {{society}}',
      body: 'Dear {{forenames}} {{surname}}\n\nYou are a member of {{society}} from {{from}}. Your member number is {{memberNumber}}: please keep it and give it whenever you pay or ask.\n\n{{society}}',
      sms: 'Welcome to {{society}}, {{forenames}}. Your member number is {{memberNumber}}.',
    },
    tn: {
      subject: 'O amogetswe mo go {{society}}',
      body: 'Dumela {{forenames}} {{surname}}\n\nO leloko la {{society}} go simolola ka {{from}}. Nomoro ya gago ya boleloko ke {{memberNumber}}: e boloke o bo o e fe nako le nako fa o duela kgotsa o botsa.\n\n{{society}}',
      sms: 'O amogetswe mo go {{society}}, {{forenames}}. Nomoro ya gago ya boleloko ke {{memberNumber}}.',
    },
  },
}
