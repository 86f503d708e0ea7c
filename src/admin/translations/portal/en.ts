/** English texts of a member's access to the portal. */
export const enPortal = {
  portalOpen: 'The member signs in to the portal since {{day}}.',
  portalNone: 'Nobody has signed in to the portal as this member yet.',
  portalHelp:
    'A member signs in with the member number, the Omang and a code that goes to the telephone of this record. Who has no telephone gets an invitation on paper.',
  portalClosed: 'The portal of this society is closed.',
  portalInvite: 'Make an invitation',
  portalInviteHelp:
    'The code is shown once. It counts once, only together with the Omang or passport number, and the one before counts no more.',
  portalSend: 'Send an invitation',
  portalSendHelp:
    'It goes to the telephone of this record, or to the e-mail address where there is none. Nobody else reads the code, and an invitation from before counts no more.',
  'portalSentBy-sms': 'An SMS with the invitation is on its way.',
  'portalSentBy-email': 'An e-mail with the invitation is on its way.',
  portalInvitation: 'Invitation to the member portal',
  portalInvitationCode: 'Code',
  portalInvitationUntil: 'Counts until',
  portalInvitationAddress: 'Where',
  portalInvitationIdentity: 'You also need your Omang or passport number.',
  portalPrint: 'Print',
  portalEnd: 'End the access',
  portalEndHelp:
    'The member is signed out on every phone, and codes and invitations that wait count no more. The member may sign in again with a new code.',
  portalEnded: 'The access has ended.',
  portalMessages: 'Messages with codes',
  portalShow: 'Show',
} as const
