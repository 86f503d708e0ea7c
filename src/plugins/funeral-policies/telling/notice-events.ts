import type { NoticeKind } from '../../../domain/funeral'
import type { MessageEvent } from '../../../domain/messages'
import { policyEvent } from './event'

/**
 * What a member is told before a step. Cover is at stake, and no step is taken without its notice: none of
 * these can be opted out of.
 */
export const noticeEvents: Record<NoticeKind, MessageEvent> = {
  suspension: policyEvent({
    key: 'notice-suspension',
    label: { en: 'Cover will be suspended', tn: 'Tshireletso e tla emisiwa' },
    purpose: 'service',
    variables: { on: 'date', owed: 'money' },
    en: {
      subject: 'Your cover is suspended from {{on}}',
      body: '{{owed}} is owed for your funeral policy {{policy}}. If it is not paid, your cover is suspended from {{on}}: a death from that day on is not covered. Please pay before then, or talk to us.',
      sms: '{{owed}} is owed for policy {{policy}}. Unpaid, your cover is suspended from {{on}}.',
    },
    tn: {
      subject: 'Tshireletso ya gago e emisiwa ka {{on}}',
      body: 'Go kolotwa {{owed}} ya pholisi ya gago ya phitlho {{policy}}. Fa e sa duelwe, tshireletso ya gago e emisiwa ka {{on}}: loso lwa letsatsi leo le a a latelang ga lo a sirelediwa. Tsweetswee duela pele ga foo, kgotsa o bue le rona.',
      sms: 'Go kolotwa {{owed}} ya pholisi {{policy}}. E sa duelwa, tshireletso e emisiwa ka {{on}}.',
    },
  }),
  lapse: policyEvent({
    key: 'notice-lapse',
    label: { en: 'A policy will lapse', tn: 'Pholisi e tla fela' },
    purpose: 'service',
    variables: { on: 'date', owed: 'money' },
    en: {
      subject: 'Your policy lapses on {{on}}',
      body: '{{owed}} is owed for your funeral policy {{policy}}. If it is not paid, the policy lapses on {{on}} and nobody is covered by it any more. Please pay before then, or talk to us.',
      sms: '{{owed}} is owed for policy {{policy}}. Unpaid, the policy lapses on {{on}}.',
    },
    tn: {
      subject: 'Pholisi ya gago e fela ka {{on}}',
      body: 'Go kolotwa {{owed}} ya pholisi ya gago ya phitlho {{policy}}. Fa e sa duelwe, pholisi e fela ka {{on}} mme ga go ope yo o sirelediwang ke yone gape. Tsweetswee duela pele ga foo, kgotsa o bue le rona.',
      sms: 'Go kolotwa {{owed}} ya pholisi {{policy}}. E sa duelwa, pholisi e fela ka {{on}}.',
    },
  }),
  'reinstatement-ends': policyEvent({
    key: 'notice-reinstatement-ends',
    label: {
      en: 'A lapsed policy can soon not come back',
      tn: 'Pholisi e e fedileng e tla bo e sa boe',
    },
    purpose: 'service',
    variables: { on: 'date', owed: 'money' },
    en: {
      subject: 'Your lapsed policy can come back until {{on}}',
      body: 'Your funeral policy {{policy}} has lapsed. Until {{on}} it can come back by paying; after that only a new policy with a new waiting time covers you. Please talk to us about what is to be paid.',
      sms: 'Lapsed policy {{policy}} can come back by paying until {{on}}. Please talk to us.',
    },
    tn: {
      subject: 'Pholisi ya gago e e fedileng e ka boa go fitlha ka {{on}}',
      body: 'Pholisi ya gago ya phitlho {{policy}} e fedile. Go fitlha ka {{on}} e ka boa fa o duela; morago ga foo o sirelediwa fela ke pholisi e ntšhwa e e nang le nako e ntšhwa ya go leta. Tsweetswee bua le rona ka se se tshwanetseng go duelwa.',
      sms: 'Pholisi {{policy}} e e fedileng e ka boa fa o duela go fitlha ka {{on}}. Tsweetswee bua le rona.',
    },
  }),
  'age-limit': policyEvent({
    key: 'notice-age-limit',
    label: {
      en: 'Cover of somebody will end by age',
      tn: 'Tshireletso ya mongwe e tla fela ka dingwaga',
    },
    purpose: 'service',
    variables: { person: 'text', on: 'date' },
    en: {
      subject: 'The cover of {{person}} ends on {{on}}',
      body: '{{person}} reaches the age to which your funeral policy {{policy}} covers. From {{on}} {{person}} is not covered any more. Does a child still study full time? Bring a letter of the school before then.',
      sms: '{{person}} is too old for policy {{policy}} from {{on}}. A full-time student stays covered with a letter of the school.',
    },
    tn: {
      subject: 'Tshireletso ya ga {{person}} e fela ka {{on}}',
      body: '{{person}} o fitlha dingwaga tse pholisi ya gago ya phitlho {{policy}} e sireletsang go fitlha ka tsone. Go simolola ka {{on}} {{person}} ga a tlhole a sirelediwa. A ngwana o santse a ithuta ka nako e e tletseng? Tlisa lekwalo la sekolo pele ga foo.',
      sms: '{{person}} o fetile dingwaga tsa pholisi {{policy}} go simolola ka {{on}}. Moithuti wa nako e e tletseng o nna a sirelediwa ka lekwalo la sekolo.',
    },
  }),
}
