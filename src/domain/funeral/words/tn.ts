import type { SentenceCode } from './en'

/** The same in Setswana. */
export const tn: Record<SentenceCode, string> = {
  'life-before': '{{name}} o sireleditswe fela go simolola ka {{from}}; loso e nnile ka {{on}}.',
  'life-after': 'Tshireletso ya ga {{name}} e fedile ka {{until}}; loso e nnile ka {{on}}.',
  'life-covered': '{{name}} o sireleditswe go simolola ka {{from}}.',
  'birth-unknown': 'Letlha la matsalo la ga {{name}} ga le itsiwe: le tsenye pele.',
  'entry-young':
    '{{name}} o ne a na le dingwaga di le {{age}} fa tshireletso e simolola; bonnye ke {{limit}}.',
  'entry-old':
    '{{name}} o ne a na le dingwaga di le {{age}} fa tshireletso e simolola; bogolo ke {{limit}}.',
  'entry-allowed':
    '{{name}} o ne a na le dingwaga di le {{age}} fa tshireletso e simolola, mme melawana e a dumela.',
  'age-over':
    'Tshireletso ya ga {{name}} e fedile ka dingwaga ka {{last}}; selekanyo ke {{limit}}.',
  'age-student':
    '{{name}} o fetile {{limit}} mme go bontshitswe gore o a ithuta: o sireleditswe go fitlha ka {{last}}.',
  'age-within': '{{name}} o sireleditswe ka dingwaga go fitlha ka {{last}}.',
  'lives-too-many':
    '{{name}} ke wa bo {{place}} wa losika lo; ba ba sireletswang ke ba le {{most}}.',
  'lives-within': '{{name}} ke mongwe wa ba le {{most}} ba losika lo ba ba sireleditsweng.',
  'policy-before': 'Pholisi e simolotse ka {{startedOn}}; loso e nnile ka {{on}}.',
  'status-in-force':
    'Pholisi e a dira go simolola ka {{since}}: go ne go sena tuelo e e kolotwang ka {{on}}.',
  'status-grace':
    'Tuelo e kolotwa go simolola ka {{since}}, mme dikgwedi tsa boitsholo di sireletsa {{on}}.',
  'status-suspended':
    'Dikgwedi tsa boitsholo di fedile: ga go tshireletso go tloga ka {{since}} go fitlha go duelwa.',
  'status-lapsed': 'Pholisi e fedile ka {{since}} ka gonne dituelo di ne di kolotwa.',
  'status-ended': 'Pholisi e khutlile ka {{since}}.',
  'waiting-none': 'Ga go na nako ya go leta ya lebaka le la loso.',
  'waiting-over': 'Nako ya go leta ya dikgwedi di le {{months}} e fedile ka {{end}}.',
  'waiting-running':
    'Nako ya go leta ya dikgwedi di le {{months}} e simolola ka {{from}} go fitlha ka {{end}}.',
  'waiting-credited':
    'Dikgwedi di le {{credited}} tsa boleloko jwa pele di a balwa, ka jalo ga go sa letiwa sepe.',
  'waiting-over-credited':
    'Nako ya go leta, e e khutshwafaditsweng ka dikgwedi di le {{credited}} ka ntlha ya boleloko jwa pele, e fedile ka {{end}}.',
  'waiting-running-credited':
    'Nako ya go leta, e e khutshwafaditsweng ka dikgwedi di le {{credited}} ka ntlha ya boleloko jwa pele, e tloga ka {{from}} go ya go {{end}}.',
  'premiums-enough': 'Go amogetswe dituelo di le {{received}}; go tlhokega di le {{premiums}}.',
  'premiums-too-few':
    'Go amogetswe fela dituelo di le {{received}} mo go tse {{premiums}} tse di tlhokegang.',
  'sum-unknown':
    'Melawana ya setlhagiswa ga e bue madi a tshireletso: tsenya lenaneo mo melawaneng e mesha.',
  'sum-none': 'Melawana ga e sireletse ope wa losika lo wa dingwaga di le {{age}}.',
  'sum-assured': 'Madi a tshireletso ka dingwaga di le {{age}} ke {{amount}}.',
  'sum-accident': 'Ka kotsi go duelwa {{percent}} % ya {{sum}}: {{amount}}.',
}
