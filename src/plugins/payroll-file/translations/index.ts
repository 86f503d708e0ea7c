import { en, enFields, enOptions } from './en'
import { tn, tnFields, tnOptions } from './tn'

type Text = { en: string; tn: string }

/** A text of this plugin in every language it ships. */
export const label = (key: keyof typeof en): Text => ({ en: en[key], tn: tn[key] })

/** The label of a field. */
export const fieldLabel = (name: keyof typeof enFields): Text => ({
  en: enFields[name],
  tn: tnFields[name],
})

/** Select options whose values are shown in the reader's language. */
export const optionLabels = (values: readonly string[]): { label: Text; value: string }[] =>
  values.map((value) => {
    const key = value as keyof typeof enOptions
    return { value, label: { en: enOptions[key], tn: tnOptions[key] } }
  })

/** The texts under this plugin's own prefix, for components that call `t`. */
export const translations = {
  en: { 'payroll-file': { ...en, ...enFields, ...enOptions } },
  tn: { 'payroll-file': { ...tn, ...tnFields, ...tnOptions } },
}
