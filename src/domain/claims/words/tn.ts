import type { ClaimSentence } from './en'

/** The same in Setswana. */
export const tn: Record<ClaimSentence, string> = {
  'claim-in-time': 'E kwadilwe ka {{filedOn}}, ka nako: letsatsi la bofelo ke {{last}}.',
  'claim-late': 'E kwadilwe ka {{filedOn}}; letsatsi la bofelo la go kopa e ne e le {{last}}.',
  'member-there': 'Leloko le mo mokgatlhong go simolola ka {{joinedOn}}.',
  'member-not-there': 'Ka {{eventOn}} motho o ne a se leloko la mokgatlho.',
  'member-waited': 'Nako ya go leta ya dikgwedi di le {{months}} e fedile ka {{end}}.',
  'member-waiting': 'Nako ya go leta ya dikgwedi di le {{months}} e fitlha ka {{last}}.',
  'benefit-unknown': 'Mofuta wa kopo ga o bue madi: tsenya madi a one.',
  'benefit-amount': 'Madi a a duelwang ke {{amount}}.',
  'balance-enough': 'Go kopilwe {{wanted}}, mme {{free}} ya {{balance}} e gololesegile.',
  'balance-short':
    'Go kopilwe {{wanted}}, mme go gololesegile fela {{free}} ya {{balance}}: dikopo tse dingwe di tsaya {{claimed}}.',
  'exit-none': 'Leloko ga le na go tswa go go dumeletsweng: dumelela go tswa pele.',
  'exit-payable':
    'Go tswa go sadisitse {{payable}} e e tshwanetseng go duelwa, mme {{left}} ga e ise e duelwe kgotsa e kopiwe.',
  'exit-nothing':
    'Go tswa go sadisitse {{payable}} e e tshwanetseng go duelwa, mme yotlhe e duetswe kgotsa e kopilwe.',
}
