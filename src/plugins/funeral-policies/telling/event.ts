import type { MessageEvent, Purpose, Variables } from '../../../domain/messages'

type Words = { subject: string; body: string; sms: string }

export type PolicyEventWords = {
  key: string
  label: { en: string; tn: string }
  purpose: Purpose
  variables: Variables
  en: Words
  tn: Words
}

/** An event of a policy: the words with what every letter of the society begins and ends with. */
export const policyEvent = ({
  key,
  label,
  purpose,
  variables,
  en,
  tn,
}: PolicyEventWords): MessageEvent => ({
  ...{ key: `policy.${key}`, label, purpose, variables: { policy: 'text', ...variables } },
  channels: ['in-app', 'email', 'sms'],
  texts: {
    en: letter(en, 'Dear', 'Member number', 'Member'),
    tn: letter(tn, 'Dumela', 'Nomoro ya boleloko', 'Leloko'),
  },
})

const letter = (
  { subject, body, sms }: Words,
  greeting: string,
  memberNumber: string,
  member: string,
): Words => ({
  subject,
  body: `${greeting} {{forenames}} {{surname}}\n\n${body}\n\n${memberNumber} {{memberNumber}}\n{{society}}`,
  sms: `{{society}}: ${sms} ${member} {{memberNumber}}.`,
})
