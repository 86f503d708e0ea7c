import type { enMessages } from './en'

/** Mafoko a melaetsa. */
export const tnMessages: Record<keyof typeof enMessages, string> = {
  sendAgain: 'Romela gape',
  sendAgainFailed: 'Molaetsa ga o a romelwa. A o romelwe gape?',
  sendAgainUnknown:
    'Molaetsa o neetswe motlamedi mme ga go itsiwe gore go diragetse eng: o ka tswa o gorogile. A o romelwe gape?',
  sendAgainDone: 'Molaetsa o emetse go romelwa.',
  placeholdersAfterEvent:
    'Tlhopha se molaetsa o bolelang ka sone: mafelo a one a tla bontshiwa fano.',
  placeholdersOf: 'A a ka nna mo mafokong mme a tladiwa ka leloko lengwe le lengwe:',
  placeholdersOwn:
    'Le se lo se botsang maloko ka bolona, fa diabe tsotlhe di letlelelwa go se bona:',
  smsCounts:
    'Kwantle ga se se tladiwang, SMS e tsaya di le {{en}} ka Sekgoa le {{tn}} ka Setswana.',
  messagePreview: 'Se leloko le tla se balang',
  messagePreviewHelp:
    'Maina le se lo se botsang maloko ke tsa leloko le; se se itseweng fela fa se diragala ke sekao.',
  messagePreviewNow: 'Bontsha molaetsa',
  messagePreviewFor: '{{name}} o kwalelwa ka {{language}}.',
  messageRoute: '{{by}} kwa go {{to}}',
  messageRoutePortal: 'O mo potaleng',
  messageRouteSkipped: '{{by}} ga e romelwe: {{reason}}',
  messageEmail: 'Imeile',
  messageSms: 'SMS',
  messageSkippedOptedOut: 'leloko ga le o batle',
  messageSkippedNoPhone: 'ga go na nomoro ya mogala',
  messageSkippedNoEmail: 'ga go na aterese ya imeile',
  messageSmsCount: 'SMS, di le {{count}}',
  inEnglish: 'Sekgoa',
  inSetswana: 'Setswana',
}
