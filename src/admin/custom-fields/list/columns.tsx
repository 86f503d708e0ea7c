import { SelectAll, SelectRow, SortColumn } from '@payloadcms/ui'
import type { ClientField, CollectionPreferences, Column, Data } from 'payload'
import type { SocietyField } from '../../../tenants/custom-fields/load'
import { inLanguage } from '../types'
import { clientFieldOf, pathOf } from './client-fields'

/** Shown until somebody chooses columns. */
const SHOWN_AT_FIRST = 4

type Chosen = CollectionPreferences['columns']

type Own = {
  fields: readonly SocietyField[]
  /** For each row its values as people read them, by key. */
  rows: readonly Record<string, string>[]
  language: string
  chosen: Chosen
}

/** The society's fields as columns of a list, each in order of its own. */
export function ownColumns({ fields, rows, language, chosen }: Own): Column[] {
  return fields.map((field, at) => {
    const { key } = field
    const accessor = pathOf(key)
    const choice = chosen?.find((column) => column.accessor === accessor)
    return {
      accessor,
      active: choice ? choice.active !== false : at < SHOWN_AT_FIRST,
      field: columnField(field, language),
      Heading: (
        <SortColumn name={accessor} label={inLanguage(field.label, language)} Label={undefined} />
      ),
      renderedCells: rows.map((row, index) => <span key={index}>{row[key] || '—'}</span>),
    }
  })
}

/** All columns as the reader put them, those that nobody moved at the end. */
export function inChosenOrder(columns: Column[], chosen: Chosen): Column[] {
  const placeOf = ({ accessor }: Column): number => {
    const place = chosen?.findIndex((column) => column.accessor === accessor) ?? -1
    return place < 0 ? columns.length : place
  }
  return columns.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** The boxes at the left by which rows are chosen for bulk work. */
export const selectColumn = (docs: Data[]): Column => ({
  accessor: '_select',
  active: true,
  field: { admin: { disabled: true }, hidden: true } as unknown as ClientField,
  Heading: <SelectAll />,
  renderedCells: docs.map((doc, index) => <SelectRow key={index} rowData={doc as never} />),
})

/** In the chooser it has its name alone. */
const columnField = (field: SocietyField, language: string): ClientField =>
  ({
    ...clientFieldOf(field, language),
    label: inLanguage(field.label, language),
  }) as ClientField
