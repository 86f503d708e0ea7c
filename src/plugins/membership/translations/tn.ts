import type { en, enTabs } from './en'

type Same = {
  collections: Record<keyof typeof en.collections, readonly [string, string]>
  fields: Record<keyof typeof en.fields, string>
  options: Record<keyof typeof en.options, string>
  help: Record<keyof typeof en.help, string>
}

/** Setswana words, key for key those of the English file. */
export const tn: Same = {
  collections: {
    'rejoining-rules': ['Molao wa go boa', 'Melao ya go boa'],
    rejoinings: ['Kopo ya yo o kileng a nna leloko', 'Dikopo tsa ba ba kileng ba nna maloko'],
    'document-requirements': [
      'Lekwalo le le batlwang mo malokong',
      'Makwalo a a batlwang mo malokong',
    ],
    'member-documents': ['Lekwalo la leloko', 'Makwalo a maloko'],
    'membership-decisions': ['Tshwetso ka kopo', 'Ditshwetso ka dikopo'],
  },
  fields: {
    afterMonths: 'Morago ga dikgwedi di le kae',
    allowed: 'A ka kopa gape',
    appliedOn: 'O kopile gape ka',
    arrearsFirst: 'O duela molato pele',
    creditedMonths: 'Dikgwedi tsa pele tse di balwang',
    formerlyFrom: 'E ne e le leloko go simolola',
    joiningFee: 'Tuelo ya go tsena e duelwa gape',
    kind: 'Lebaka la go tswa',
    leftOn: 'O dule ka',
    service: 'Nako ya pele',
    terms: 'Se se neng se bala',
    before: 'Se leloko le neng le le sone',
    undoes: 'Se se phimolwang',
    'rejoinings.makerName': 'E tsentswe ke',
    'rejoinings.maker': 'Boitshupo jwa yo o e tsentseng',
    active: 'Le a batlwa',
    appliesTo: 'Le batlwa mo go mang',
    checker: 'Boitshupo jwa yo o tsereng tshwetso',
    checkerName: 'Tshwetso e tserwe ke',
    code: 'Khoutu',
    date: 'E simolola ka',
    decision: 'Tshwetso',
    expiresOn: 'Le dira go fitlha ka',
    file: 'Faele',
    issuedOn: 'Le ntshitswe ka',
    maker: 'Boitshupo jwa yo o le tsentseng',
    makerName: 'Le tsentswe ke',
    member: 'Leloko',
    name: 'Leina',
    nameTn: 'Leina ka Setswana',
    number: 'Nomore e e mo lekwalong',
    reason: 'Lebaka',
    requiredForAdmission: 'Le a tlhokega gore leloko le amogelwe',
    requirement: 'Ke eng',
    status: 'Maemo',
    title: 'Setlhogo',
    validForMonths: 'Dikgwedi tse le dirang go tloga ka letsatsi la lone',
  },
  options: {
    credited: 'E a balwa',
    fresh: 'Ga e balwe: go letwa go simolola sešwa',
    resignation: 'Go itlogelela',
    retirement: 'Go rola tiro',
    death: 'Loso',
    expulsion: 'Go lelekwa',
    admitted: 'O amogetswe',
    citizens: 'Maloko a a nang le Omang',
    declined: 'O ganilwe',
    everyone: 'Leloko lengwe le lengwe',
    'non-citizens': 'Maloko a a se nang Omang',
    'not-on-payroll': 'Maloko a a se nang nomore ya tuelo',
    'on-payroll': 'Maloko a a nang le nomore ya tuelo',
    rejected: 'Le ganilwe',
    verified: 'Le netefaditswe',
    waiting: 'Le emetse motho wa bobedi',
  },
  help: {
    'rejoining-rules.service':
      'Dikgwedi tse di balwang di khutshwafatsa nako ya go leta, e bile ke dikgwedi tsa boleloko fa go lebelelwa gore ke mang yo o ka tsenang.',
    'rejoining-rules.joiningFee':
      'Fa leloko le amogelwa, dituelo tsa go tsena tsa leloko lengwe le lengwe le lesha di a kopiwa gape, kgotsa nnyaa.',
    'rejoining-rules.afterMonths': 'Go tswa ka letsatsi la go tswa. 0: ka nako eo.',
    'document-requirements.active':
      'Tlosa letshwao fa mokgatlho o sa tlhole o batla lekwalo le; makwalo a a filweng a a sala.',
    'document-requirements.validForMonths':
      'Sekao: bosupi jwa aterese bo dira dikgwedi di le tharo. Tlogela go sena sepe fa le sa tsofale.',
    'member-documents.expiresOn':
      'Bokhutlo jwa lekwalo, kgotsa jwa dikgwedi tse mokgatlho o di le fang, bo bo tlang pele.',
  },
}

export const tnTabs: Record<keyof typeof enTabs, string> = {
  timeline: 'Tatelano ya ditiragalo',
  documents: 'Makwalo',
  family: 'Lelapa',
}
