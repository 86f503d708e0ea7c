import type { en, enWords } from './en'

type Same = {
  collections: Record<keyof typeof en.collections, readonly [string, string]>
  fields: Record<keyof typeof en.fields, string>
  options: Record<keyof typeof en.options, string>
  help: Record<keyof typeof en.help, string>
}

/** The same in Setswana; a key that is missing does not compile. */
export const tn: Same = {
  collections: { 'welcome-packs': ['Mpho ya kamogelo', 'Dimpho tsa kamogelo'] },
  fields: {
    member: 'Leloko',
    month: 'O tsene ka',
    cost: 'Tlhwatlhwa',
    status: 'Seemo',
    givenOn: 'E neilwe ka',
    journal: 'Jenale',
  },
  options: { planned: 'E rulagantswe', given: 'E neilwe' },
  help: { cost: 'E kwalwa mo bukeng fa mpho e newa.' },
}

export const tnWords: Record<keyof typeof enWords, string> = {
  tileTitle: 'Dimpho tsa kamogelo tse di tla newang',
  tileEmpty: 'Leloko lengwe le lengwe le lesha le na le mpho ya lone.',
  tileCost: 'Tsotlhe di ja',
  pageTitle: 'Mpho ya kamogelo',
  pageEmpty: 'Ga go na mpho ya kamogelo ya gago.',
  pagePlanned: 'E go emetse kwa ofising.',
  pageGiven: 'O na nayo.',
}
