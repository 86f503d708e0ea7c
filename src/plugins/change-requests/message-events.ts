import type { MessageEvent, Variables } from '../../domain/messages'

type Words = { subject: string; text: string }

/** What a member is told who asked for a change. Nobody opts out of the answer to what he asked. */
const answer = (
  key: string,
  label: MessageEvent['label'],
  { variables = {}, en, tn }: { variables?: Variables; en: Words; tn: Words },
): MessageEvent => ({
  ...{ key: `change-request.${key}`, label, purpose: 'service', variables },
  channels: ['in-app', 'email', 'sms'],
  texts: { en: letter('Dear', en), tn: letter('Dumela', tn) },
})

const letter = (greeting: string, { subject, text }: Words) => ({
  subject,
  body: `${greeting} {{forenames}} {{surname}}\n\n${text}\n\n{{society}}`,
  sms: `{{society}}: ${text}`,
})

/** By the state in which the request ends. */
export const answers = {
  accepted: answer(
    'accepted',
    {
      en: 'A change that a member asked for was made',
      tn: 'Phetogo e leloko le e kopileng e dirilwe',
    },
    {
      en: {
        subject: 'Your change was made',
        text: 'What you asked to be changed is changed. Was it not you who asked? Tell us at once.',
      },
      tn: {
        subject: 'Phetogo ya gago e dirilwe',
        text: 'Se o kopileng gore se fetolwe se fetotswe. A e ne e se wena yo o kopileng? Re bolelele ka bonako.',
      },
    },
  ),
  partly: answer(
    'partly',
    {
      en: 'A change that a member asked for was made in part',
      tn: 'Phetogo e leloko le e kopileng e dirilwe ka bontlha bongwe',
    },
    {
      en: {
        subject: 'Your change was made in part',
        text: 'Part of what you asked to be changed is changed. The portal shows which; please ask us about the rest.',
      },
      tn: {
        subject: 'Phetogo ya gago e dirilwe ka bontlha bongwe',
        text: 'Bontlha bongwe jwa se o kopileng gore se fetolwe bo fetotswe. Phothale e bontsha gore ke bofe; tsweetswee re botse ka tse dingwe.',
      },
    },
  ),
  declined: answer(
    'declined',
    {
      en: 'A change that a member asked for was declined',
      tn: 'Phetogo e leloko le e kopileng e gannwe',
    },
    {
      variables: { reason: 'text' },
      en: {
        subject: 'Your change was not made',
        text: 'What you asked to be changed was not changed: {{reason}}',
      },
      tn: {
        subject: 'Phetogo ya gago ga e a dirwa',
        text: 'Se o kopileng gore se fetolwe ga se a fetolwa: {{reason}}',
      },
    },
  ),
  joined: answer(
    'joined',
    {
      en: 'An application for a product was accepted',
      tn: 'Kopo ya go tsenela setlhagiswa e amogetswe',
    },
    {
      variables: { product: 'text' },
      en: {
        subject: 'Your application was accepted',
        text: 'You have joined {{product}}. The portal shows from when, and what it costs.',
      },
      tn: {
        subject: 'Kopo ya gago e amogetswe',
        text: 'O tsenetse {{product}}. Phothale e bontsha gore go simolola leng le gore go ja bokae.',
      },
    },
  ),
  notJoined: answer(
    'not-joined',
    {
      en: 'An application for a product was declined',
      tn: 'Kopo ya go tsenela setlhagiswa e gannwe',
    },
    {
      variables: { product: 'text', reason: 'text' },
      en: {
        subject: 'Your application was not accepted',
        text: 'Your application for {{product}} was not accepted: {{reason}}',
      },
      tn: {
        subject: 'Kopo ya gago ga e a amogelwa',
        text: 'Kopo ya gago ya {{product}} ga e a amogelwa: {{reason}}',
      },
    },
  ),
} as const
