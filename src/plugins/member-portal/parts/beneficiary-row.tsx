import type { CustomField } from '../../../domain/custom-fields'
import type { Language } from '../../../platform/portal-page'
import type { FormRow, RowField } from '../data/beneficiary-form'
import { Check, Field } from '../render/fields'
import { say, type WordKey } from '../words'
import { inputFor } from './own-field'

/** What is wrong in a line of the form, counted from 0. */
export type RowProblem = { row: number; field: string; message: string }

type Shown = {
  row: FormRow
  at: number
  own: CustomField[]
  language: Language
  problems: RowProblem[]
}

const labels: Record<RowField, WordKey> = {
  ...{ surname: 'surname', forenames: 'forenames', relation: 'relation', phone: 'phone' },
  sharePercent: 'sharePercent',
}

/** One beneficiary to fill in; one who is there can be taken off. */
export function BeneficiaryRow({ row, at, own, language, problems }: Shown) {
  const t = say(language)
  const { id, typed, isTakenOff } = row
  const name = `${typed.forenames} ${typed.surname}`.trim()
  const of = (field: RowField) => ({
    ...{ name: `${field}-${at}`, label: t(labels[field]), value: typed[field] },
    problem: problems.find((each) => each.row === at && each.field === field)?.message ?? null,
  })
  return (
    <fieldset>
      <legend>{name || t('beneficiaryNumber', { number: at + 1 })}</legend>
      {id && <input type="hidden" name={`id-${at}`} value={id} />}
      <Field {...of('surname')} />
      <Field {...of('forenames')} />
      <Field {...of('relation')} />
      <Field {...of('phone')} type="tel" />
      <Field {...of('sharePercent')} inputMode="decimal" hint={t('shareHelp')} />
      {own.map((field) =>
        inputFor(field, { language, row: at, value: row.own[field.key], problem: null }),
      )}
      {id && <Check name={`off-${at}`} label={t('takeOffPerson')} isChecked={isTakenOff} />}
    </fieldset>
  )
}
