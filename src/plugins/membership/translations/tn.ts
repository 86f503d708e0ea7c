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
    'document-requirements': [
      'Lekwalo le le batlwang mo malokong',
      'Makwalo a a batlwang mo malokong',
    ],
    'member-documents': ['Lekwalo la leloko', 'Makwalo a maloko'],
    'membership-decisions': ['Tshwetso ka kopo', 'Ditshwetso ka dikopo'],
  },
  fields: {
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
    number: 'Nomore e e mo lekwalong',
    reason: 'Lebaka',
    requiredForAdmission: 'Le a tlhokega gore leloko le amogelwe',
    requirement: 'Ke eng',
    status: 'Maemo',
    title: 'Setlhogo',
    validForMonths: 'Dikgwedi tse le dirang go tloga ka letsatsi la lone',
  },
  options: {
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
