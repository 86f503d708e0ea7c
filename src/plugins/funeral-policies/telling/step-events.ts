import type { MessageEvent } from '../../../domain/messages'
import { policyEvent } from './event'

/**
 * What a member is told once a step was taken. That cover is in danger or gone must be known; that all is
 * well again, or that waiting is over, is a reminder that a member may refuse.
 */
export const stepEvents = {
  grace: policyEvent({
    key: 'grace',
    label: { en: 'A premium is owed', tn: 'Go kolotwa tuelo ya pholisi' },
    purpose: 'service',
    variables: { on: 'date', owed: 'money' },
    en: {
      subject: 'A premium of your policy is owed',
      body: '{{owed}} is owed for your funeral policy {{policy}}. You are still covered, for a short time only. Please pay now, or talk to us.',
      sms: '{{owed}} is owed for policy {{policy}}. You are still covered, for a short time only.',
    },
    tn: {
      subject: 'Go kolotwa tuelo ya pholisi ya gago',
      body: 'Go kolotwa {{owed}} ya pholisi ya gago ya phitlho {{policy}}. O santse o sirelediwa, ka nako e khutshwane fela. Tsweetswee duela jaanong, kgotsa o bue le rona.',
      sms: 'Go kolotwa {{owed}} ya pholisi {{policy}}. O santse o sirelediwa, ka nako e khutshwane fela.',
    },
  }),
  suspended: policyEvent({
    key: 'suspended',
    label: { en: 'Cover was suspended', tn: 'Tshireletso e emisitswe' },
    purpose: 'service',
    variables: { on: 'date', owed: 'money' },
    en: {
      subject: 'Your cover is suspended',
      body: 'Your funeral policy {{policy}} is suspended from {{on}}, because {{owed}} is owed. A death from that day on is not covered until it is paid.',
      sms: 'Policy {{policy}} is suspended from {{on}}. You are not covered until {{owed}} is paid.',
    },
    tn: {
      subject: 'Tshireletso ya gago e emisitswe',
      body: 'Pholisi ya gago ya phitlho {{policy}} e emisitswe go simolola ka {{on}}, ka gonne go kolotwa {{owed}}. Loso lwa letsatsi leo le a a latelang ga lo a sirelediwa go fitlha go duelwa.',
      sms: 'Pholisi {{policy}} e emisitswe go simolola ka {{on}}. Ga o a sirelediwa go fitlha {{owed}} e duelwa.',
    },
  }),
  lapsed: policyEvent({
    key: 'lapsed',
    label: { en: 'A policy has lapsed', tn: 'Pholisi e fedile' },
    purpose: 'service',
    variables: { on: 'date', owed: 'money' },
    en: {
      subject: 'Your policy has lapsed',
      body: 'Your funeral policy {{policy}} has lapsed on {{on}}, because {{owed}} is owed. Nobody is covered by it any more. Talk to us about whether it can come back.',
      sms: 'Policy {{policy}} has lapsed on {{on}}. Nobody is covered by it. Please talk to us.',
    },
    tn: {
      subject: 'Pholisi ya gago e fedile',
      body: 'Pholisi ya gago ya phitlho {{policy}} e fedile ka {{on}}, ka gonne go kolotwa {{owed}}. Ga go ope yo o sirelediwang ke yone gape. Bua le rona gore a e ka boa.',
      sms: 'Pholisi {{policy}} e fedile ka {{on}}. Ga go ope yo o sirelediwang ke yone. Tsweetswee bua le rona.',
    },
  }),
  reinstated: policyEvent({
    key: 'reinstated',
    label: { en: 'A policy came back', tn: 'Pholisi e boile' },
    purpose: 'service',
    variables: { on: 'date' },
    en: {
      subject: 'Your policy is in force again',
      body: 'Your funeral policy {{policy}} is in force again from {{on}}. Waiting times may begin anew: your portal and our office tell from when a death is covered.',
      sms: 'Policy {{policy}} is in force again from {{on}}. Waiting times may begin anew: ask us.',
    },
    tn: {
      subject: 'Pholisi ya gago e boetse e dira',
      body: 'Pholisi ya gago ya phitlho {{policy}} e boetse e dira go simolola ka {{on}}. Dinako tsa go leta di ka simolola sesha: phothale ya gago le ofisi ya rona di bolela gore loso lo sirelediwa go tloga leng.',
      sms: 'Pholisi {{policy}} e boetse e dira go simolola ka {{on}}. Dinako tsa go leta di ka simolola sesha: re botse.',
    },
  }),
  'in-force': policyEvent({
    key: 'in-force',
    label: { en: 'What was owed is paid', tn: 'Se se neng se kolotwa se duetswe' },
    purpose: 'reminder',
    variables: { on: 'date' },
    en: {
      subject: 'Thank you: your policy is paid',
      body: 'What was owed for your funeral policy {{policy}} is paid. Your cover goes on from {{on}}.',
      sms: 'Thank you. What was owed for policy {{policy}} is paid; your cover goes on from {{on}}.',
    },
    tn: {
      subject: 'Re a leboga: pholisi ya gago e duetswe',
      body: 'Se se neng se kolotwa mo pholising ya gago ya phitlho {{policy}} se duetswe. Tshireletso ya gago e tswelela go simolola ka {{on}}.',
      sms: 'Re a leboga. Se se neng se kolotwa mo pholising {{policy}} se duetswe; tshireletso e tswelela ka {{on}}.',
    },
  }),
  'waiting-over': policyEvent({
    key: 'waiting-over',
    label: { en: 'A waiting time is over', tn: 'Nako ya go leta e fedile' },
    purpose: 'reminder',
    variables: { on: 'date', person: 'text' },
    en: {
      subject: 'The waiting time of {{person}} is over',
      body: 'The waiting time of {{person}} on your funeral policy {{policy}} is over: from {{on}} a natural death is covered, while premiums are paid.',
      sms: 'the waiting time of {{person}} on policy {{policy}} is over from {{on}}.',
    },
    tn: {
      subject: 'Nako ya go leta ya ga {{person}} e fedile',
      body: 'Nako ya go leta ya ga {{person}} mo pholising ya gago ya phitlho {{policy}} e fedile: go simolola ka {{on}} loso lwa tlholego lo a sirelediwa, fa dituelo di ntse di duelwa.',
      sms: 'nako ya go leta ya ga {{person}} mo pholising {{policy}} e fedile go simolola ka {{on}}.',
    },
  }),
} satisfies Record<string, MessageEvent>

export type StepEvent = keyof typeof stepEvents
