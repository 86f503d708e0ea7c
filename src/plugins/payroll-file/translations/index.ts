import { optionsOf, textsOf } from '../../../platform/labels'
import { en, enFields, enOptions } from './en'
import { tn, tnFields, tnOptions } from './tn'

/** A text of this plugin in every language it ships. */
export const label = textsOf(en, tn)

/** The label of a field. */
export const fieldLabel = textsOf(enFields, tnFields)

/** Select options whose values are shown in the reader's language. */
export const optionLabels = optionsOf(textsOf(enOptions, tnOptions))

/** What fields are named that stand in no collection file: titles. */
export const texts = {
  en: { collections: {}, fields: enFields, options: {}, help: {} },
  tn: { collections: {}, fields: tnFields, options: {}, help: {} },
}

/** The texts under this plugin's own prefix, for components that call `t`. */
export const translations = {
  en: { 'payroll-file': { ...en, ...enFields, ...enOptions } },
  tn: { 'payroll-file': { ...tn, ...tnFields, ...tnOptions } },
}
