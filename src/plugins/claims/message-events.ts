import type { MessageEvent, MessageText, Variables } from '../../domain/messages'

type Words = Record<'en' | 'tn', { subject: string; text: string }>

/** A message of one sentence, in each language, with a greeting and the society below it. */
function event(
  key: string,
  label: MessageEvent['label'],
  variables: Variables,
  words: Words,
): MessageEvent {
  const textOf = (hello: string, { subject, text }: Words['en']): MessageText => ({
    subject,
    body: `${hello} {{forenames}} {{surname}}\n\n${text}\n\n{{society}}`,
    sms: `{{society}}: ${text}`,
  })
  return {
    ...{ key, label, variables, purpose: 'service', channels: ['in-app', 'email', 'sms'] },
    texts: { en: textOf('Dear', words.en), tn: textOf('Dumela', words.tn) },
  }
}

const claim = { claim: 'text' } as const

/** What a member is told of a claim. */
export const claimEvents = {
  filed: event('claim.filed', { en: 'A claim was filed', tn: 'Kopo e kwadilwe' }, claim, {
    en: {
      subject: 'We have your claim {{claim}}',
      text: 'We have your claim {{claim}}. We will tell you which documents are still needed and what is decided.',
    },
    tn: {
      subject: 'Re amogetse kopo ya gago {{claim}}',
      text: 'Re amogetse kopo ya gago {{claim}}. Re tla go bolelela gore go tlhokega makwalo afe le gore go swetswa eng.',
    },
  }),
  death: event(
    'claim.death-recorded',
    {
      en: 'The death of somebody covered was recorded',
      tn: 'Loso la yo o sireleditsweng lo kwadilwe',
    },
    { ...claim, name: 'text', on: 'date' },
    {
      en: {
        subject: 'We are sorry for your loss',
        text: 'We are sorry for your loss. We recorded the death of {{name}} on {{on}}. Claim {{claim}} goes on, and we tell you of each step.',
      },
      tn: {
        subject: 'Re lo gomotsa mo khutsafalong',
        text: 'Re lo gomotsa mo khutsafalong. Re kwadile loso la ga {{name}} ka {{on}}. Kopo {{claim}} e tswelela pele, mme re tla go bolelela ka kgato nngwe le nngwe.',
      },
    },
  ),
  complete: event(
    'claim.documents-complete',
    { en: 'The documents of a claim are complete', tn: 'Makwalo a kopo a feletse' },
    claim,
    {
      en: {
        subject: 'The documents of claim {{claim}} are complete',
        text: 'All documents of your claim {{claim}} are there. It is decided next.',
      },
      tn: {
        subject: 'Makwalo a kopo {{claim}} a feletse',
        text: 'Makwalo otlhe a kopo ya gago {{claim}} a teng. Go latela tshwetso.',
      },
    },
  ),
  approved: event(
    'claim.approved',
    { en: 'A claim was approved', tn: 'Kopo e dumeletswe' },
    { ...claim, amount: 'money' },
    {
      en: {
        subject: 'Claim {{claim}} is approved',
        text: 'Your claim {{claim}} is approved for {{amount}}.',
      },
      tn: {
        subject: 'Kopo {{claim}} e dumeletswe',
        text: 'Kopo ya gago {{claim}} e dumeletswe ka {{amount}}.',
      },
    },
  ),
  partly: event(
    'claim.partly',
    { en: 'A claim was approved in part', tn: 'Karolo ya kopo e dumeletswe' },
    { ...claim, amount: 'money', reason: 'text' },
    {
      en: {
        subject: 'Claim {{claim}} is approved in part',
        text: 'Your claim {{claim}} is approved for {{amount}}, which is less than the cover: {{reason}}. You may appeal at the office.',
      },
      tn: {
        subject: 'Karolo ya kopo {{claim}} e dumeletswe',
        text: 'Kopo ya gago {{claim}} e dumeletswe ka {{amount}}, e leng kwa tlase ga tshireletso: {{reason}}. O ka ikuela kwa ofising.',
      },
    },
  ),
  declined: event(
    'claim.declined',
    { en: 'A claim was declined', tn: 'Kopo e gannwe' },
    { ...claim, reason: 'text' },
    {
      en: {
        subject: 'Claim {{claim}} is declined',
        text: 'Your claim {{claim}} is declined: {{reason}}. You may appeal at the office; somebody else then decides it.',
      },
      tn: {
        subject: 'Kopo {{claim}} e gannwe',
        text: 'Kopo ya gago {{claim}} e gannwe: {{reason}}. O ka ikuela kwa ofising; go tla swetsa motho o mongwe.',
      },
    },
  ),
  payable: event(
    'claim.payable',
    { en: 'A claim is about to be paid', tn: 'Kopo e tla duelwa' },
    { ...claim, amount: 'money' },
    {
      en: {
        subject: 'Claim {{claim}} is about to be paid',
        text: '{{amount}} of your claim {{claim}} is about to be paid.',
      },
      tn: {
        subject: 'Kopo {{claim}} e tla duelwa',
        text: '{{amount}} ya kopo ya gago {{claim}} e tla duelwa.',
      },
    },
  ),
  paid: event(
    'claim.paid',
    { en: 'A claim was paid', tn: 'Kopo e duetswe' },
    { ...claim, amount: 'money' },
    {
      en: {
        subject: 'Claim {{claim}} is paid',
        text: '{{amount}} of your claim {{claim}} is paid.',
      },
      tn: {
        subject: 'Kopo {{claim}} e duetswe',
        text: '{{amount}} ya kopo ya gago {{claim}} e duetswe.',
      },
    },
  ),
} as const
