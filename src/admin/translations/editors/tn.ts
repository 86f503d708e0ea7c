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
}
