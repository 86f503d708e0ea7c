import type { enEditors } from './en'

/** Setswana texts, key for key those of the English file. */
export const tnEditors: Record<keyof typeof enEditors, string> = {
  beneficiaries: 'Baja boswa',
  beneficiariesHelp:
    'Ba ba duelwang fa leloko le tlhokafala. Ba bolokwa botlhe mmogo; dikabelo tsa bone di dira 100 % fela.',
  beneficiaryNumber: 'Moja boswa {{number}}',
  beneficiariesNone: 'Leloko le ga le na baja boswa.',
  surname: 'Sefane',
  forenames: 'Maina',
  relation: 'Kamano',
  phone: 'Mogala',
  sharePercent: 'Kabelo ka %',
  shareInvalid:
    'Kwala kabelo e e fetang 0 e na le didesimale di le pedi kgotsa tse di kwa tlase, jaaka 33.34.',
  sharesTotal: 'Dikabelo tse di tsentsweng: {{total}} %',
  sharesComplete: 'di feletse',
  sharesLeft: 'go setse {{left}} %',
  sharesOver: 'di feta ka {{over}} %',
  addBeneficiary: 'Oketsa moja boswa',
  removeBeneficiary: 'Ntsha moja boswa {{number}}',
  saveBeneficiaries: 'Boloka baja boswa',
  beneficiariesSaved: 'Baja boswa ba bolokilwe.',
  beneficiariesReadOnly: 'O ka bona baja boswa, mme ga o kake wa ba fetola.',
  beneficiariesWhere:
    'Baja boswa ba tsenngwa, le dikabelo tsa bone di fetolwa, botlhe mmogo mo lelokong.',
  openMemberBeneficiaries: 'Bula baja boswa ba leloko',
  openMembers: 'Bula maloko',
  chooseFormat: 'Tlhopha popego: thulaganyo ya mofuta wa yone wa bofelo e bontshiwa fano.',
  frozenShort: 'E phasaladitswe kgotsa e dirisitswe: e sala jalo.',
  newVersion: 'Mofuta o mošwa go tswa mo go o',
  closeMonth: 'Tswala kgwedi',
  closeMonthHelp:
    'Ga go sepe se se ka kwalwang kgotsa sa busediwa morago ka letlha la kgwedi e e tswetsweng.',
  closePeriod: 'Tswala {{period}}',
  closePeriodHelp:
    'A o tswala {{period}}? Ga go sepe se se tlhola se kwalwa kgotsa se busediwa morago ka letlha la yone.',
  periodClosed: '{{period}} e tswetswe.',
  periodWasClosed: '{{period}} e ne e setse e tswetswe; ga go a fetoga sepe.',
  reopenPeriod: 'Bula {{period}} gape',
  reopenPeriodHelp: 'A o bula {{period}} gape? Yo o e butseng le lebaka di sala di kwadilwe.',
  periodReopened: '{{period}} e butswe gape.',
  reverseJournal: 'Busetsa kwalo e morago',
  reverseJournalHelp:
    'Kwalo e nngwe e busetsa kwalo {{number}} ya {{amount}} morago. Letlha la yone le mo kgweding e e butsweng, e seng pele ga {{date}}.',
  reversalDate: 'Letlha la go busetsa morago',
  journalReversed: 'Kwalo e busediwa morago.',
  reversedBy: 'E busediwa morago ke',
  reversalOf: 'E busetsa morago',
  proposeFor: 'Tshitsinya tharabololo ya {{amount}}: {{name}}',
  amountUpTo: 'Kwala madi go fitlha ka {{amount}}: a a sa rarabololwang, a a iseng a tshitsinngwe.',
  approveResolutionOf:
    '{{kind}}, {{amount}}: {{name}}. Fa o dumela, go kwalwa mo bukeng gone jaanong.',
  runWasThere: 'Ga go a fetoga sepe: faele ya {{period}} e dirilwe ka {{date}}.',
  importWasThere: 'Ga go a fetoga sepe: faele e e tsentswe ka {{date}}.',
  cameNotReconciled: 'A amogetswe, ga a ise a bapisiwe',
  // A society's own fields
  record: 'Rekoto',
  value: 'Boleng',
  // Alerts
  tryAlertHelp: 'E leba direkoto di le 2,000 tsa ntlha e bile ga e boloke sepe.',
  alertLooked: 'Direkoto tse di lebilweng',
  alertFound: 'E ka bua ka tse',
  alertUnanswered: 'Boleng bo a tlhaela mo go tse',
  alertsHere: 'Ditemoso ka rekoto e',
  alertSince: 'go tloga ka {{day}}',
  alertOpenRecord: 'Bula rekoto',
  takeFileOff: 'Ntsha',
  downloadList: 'Tsaya lenaane le jaaka CSV',
  definitionPreview: 'Bona gore go fetoga eng',
  definitionPreviewHelp:
    'Mofuta kgotsa foromula e ntšha e fetola boleng jwa direkoto tsotlhe fa tlhaloso e bolokwa. Leba fano pele; go leba ga go fetole sepe.',
  definitionNothingChanges: 'Ga go boleng jo bo bolokilweng jo bo fetogang.',
  definitionWouldChange:
    'Direkoto di le {{records}}, tse {{holding}} di na le boleng. Boleng jo bo {{changing}} bo ka fetoga; direkoto tse {{refused}} ga di kgone go latela.',
}
