import type { enPortal } from './en'

/** Setswana texts of a member's access to the portal. */
export const tnPortal: Record<keyof typeof enPortal, string> = {
  portalOpen: 'Leloko le tsena mo phothaleng go tloga ka {{day}}.',
  portalNone: 'Ga go ise go tsenwe mo phothaleng ka leina la leloko le.',
  portalHelp:
    'Leloko le tsena ka nomoro ya boleloko, Omang le khoutu e e romelwang kwa mogaleng o o mo rekotong e. Yo o senang mogala o fiwa taletso mo pampiring.',
  portalClosed: 'Phothale ya mokgatlho o e tswetswe.',
  portalInvite: 'Dira taletso',
  portalInviteHelp:
    'Khoutu e bontshiwa gangwe fela. E dira gangwe, fela mmogo le nomoro ya Omang kgotsa ya pasaporoto, mme e e fetileng ga e tlhole e dira.',
  portalSend: 'Romela taletso',
  portalSendHelp:
    'E ya kwa mogaleng o o mo rekotong e, kgotsa kwa imeiling fa go se na mogala. Ga go ope yo mongwe yo o balang khoutu, mme taletso e e fetileng ga e tlhole e dira.',
  'portalSentBy-sms': 'SMS e e nang le taletso e mo tseleng.',
  'portalSentBy-email': 'Imeili e e nang le taletso e mo tseleng.',
  portalInvitation: 'Taletso ya phothale ya maloko',
  portalInvitationCode: 'Khoutu',
  portalInvitationUntil: 'E dira go fitlha ka',
  portalInvitationAddress: 'Kwa kae',
  portalInvitationIdentity: 'O tlhoka gape nomoro ya gago ya Omang kgotsa ya pasaporoto.',
  portalPrint: 'Gatisa',
  portalEnd: 'Khutlisa phitlhelelo',
  portalEndHelp:
    'Leloko le ntshiwa mo megaleng yotlhe, mme dikhoutu le ditaletso tse di emetseng ga di tlhole di dira. Leloko le ka tsena gape ka khoutu e ntšhwa.',
  portalEnded: 'Phitlhelelo e khutlile.',
  portalMessages: 'Melaetsa e e nang le dikhoutu',
  portalShow: 'Bontsha',
}
