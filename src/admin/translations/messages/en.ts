/** Texts around messages to members. */
export const enMessages = {
  sendAgain: 'Send again',
  sendAgainFailed: 'The message did not go out. Send it again?',
  sendAgainUnknown:
    'The message was handed over and nobody said what became of it: it may have arrived. Send it again?',
  sendAgainDone: 'The message waits to be sent.',
  placeholdersAfterEvent:
    'Choose what the message tells of: its placeholders are listed here then.',
  placeholdersOf: 'These may stand in the texts and are filled in for each member:',
  placeholdersOwn: 'And what you ask of members yourselves, where every role may see it:',
  smsCounts: 'Without what is filled in, the SMS takes {{en}} in English and {{tn}} in Setswana.',
  messagePreview: 'What a member would read',
  messagePreviewHelp:
    'Names and what you ask of members are those of this member; what is known only when it happens is made up.',
  messagePreviewNow: 'Show the message',
  messagePreviewFor: '{{name}} is written to in {{language}}.',
  messageRoute: '{{by}} to {{to}}',
  messageRoutePortal: 'Stands in the portal',
  messageRouteSkipped: '{{by}} does not go out: {{reason}}',
  messageEmail: 'E-mail',
  messageSms: 'SMS',
  messageSkippedOptedOut: 'the member does not want it',
  messageSkippedNoPhone: 'there is no phone number',
  messageSkippedNoEmail: 'there is no e-mail address',
  messageSmsCount: 'SMS, {{count}} to send',
  inEnglish: 'English',
  inSetswana: 'Setswana',
} as const
