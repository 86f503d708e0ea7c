import type { MessageEvent } from '../../domain/messages'

/** The code with which a member signs in. Nobody can opt out of what he asks for. */
export const signInCode: MessageEvent = {
  key: 'portal.code',
  label: { en: 'A code to sign in to the portal', tn: 'Khoutu ya go tsena mo phothaleng' },
  purpose: 'service',
  variables: { code: 'text', minutes: 'text' },
  mustSay: ['code'],
  channels: ['sms', 'email'],
  texts: {
    en: {
      subject: 'Your code for {{society}}',
      body: '{{code}} is your code for the member portal of {{society}}. It counts {{minutes}} minutes, and once. Give it to nobody: {{society}} never asks for it.\n\nDid you not ask for a code? Then somebody else entered your numbers. Tell {{society}}.',
      sms: '{{code}} is your code for {{society}}. It counts {{minutes}} minutes. Give it to nobody.',
    },
    tn: {
      subject: 'Khoutu ya gago ya {{society}}',
      body: '{{code}} ke khoutu ya gago ya phothale ya maloko ya {{society}}. E dira metsotso e le {{minutes}}, gangwe fela. O se ka wa e neela ope: {{society}} ga e ke e e botsa.\n\nA ga o a kopa khoutu? Motho yo mongwe o tsentse dinomoro tsa gago. Bolelela {{society}}.',
      sms: '{{code}} ke khoutu ya gago ya {{society}}. E dira metsotso e le {{minutes}}. O se ka wa e neela ope.',
    },
  },
}

/** An invitation to the portal, for who has a telephone or address in the record. */
export const portalInvitation: MessageEvent = {
  key: 'portal.invitation',
  label: { en: 'An invitation to the portal', tn: 'Taletso ya phothale' },
  purpose: 'service',
  variables: { code: 'text', until: 'date' },
  mustSay: ['code'],
  channels: ['sms', 'email'],
  texts: {
    en: {
      subject: 'Your invitation to the portal of {{society}}',
      body: 'Dear {{forenames}} {{surname}}\n\n{{society}} invites you to its member portal. Open the portal, choose "I have an invitation" and enter {{code}} together with your Omang or passport number. It counts once, until {{until}}. Give it to nobody.\n\n{{society}}',
      sms: '{{society}} invites you to its member portal. Your invitation: {{code}}, with your Omang, until {{until}}. Give it to nobody.',
    },
    tn: {
      subject: 'Taletso ya gago ya phothale ya {{society}}',
      body: 'Dumela {{forenames}} {{surname}}\n\n{{society}} e go laletsa mo phothaleng ya yona ya maloko. Bula phothale, tlhopha "Ke na le taletso" mme o tsenye {{code}} mmogo le nomoro ya gago ya Omang kgotsa ya pasaporoto. E dira gangwe, go fitlha ka {{until}}. O se ka wa e neela ope.\n\n{{society}}',
      sms: '{{society}} e go laletsa mo phothaleng ya maloko. Taletso ya gago: {{code}}, mmogo le Omang, go fitlha ka {{until}}. O se ka wa e neela ope.',
    },
  },
}
