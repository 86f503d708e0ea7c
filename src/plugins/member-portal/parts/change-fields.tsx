import type { ReactNode } from 'react'
import { relations } from '../../../domain/products'
import { slugs } from '../../../collections/slugs'
import type { About } from '../../change-requests'
import { concealedFields } from '../data/own-records'
import { Field, Select, TextArea } from '../render/fields'
import { isWord, type Say, type WordKey } from '../words'

type Shown = { about: About; value: string; problem: string | null; t: Say }

const types: Record<string, 'date' | 'tel' | 'email'> = {
  ...{ birthDate: 'date', phone: 'tel', email: 'email' },
}
const required = new Set(['surname', 'forenames'])

/** What somebody fills in to ask for another value of a field. */
export function changeInput(field: string, { about, value, problem, t }: Shown): ReactNode {
  const described = { name: field, label: t(field as WordKey), problem }
  if (field === 'address') return <TextArea {...{ ...described, value }} />
  if (field === 'relation' && about === slugs.dependants) {
    const choices = relations
      .filter((relation) => isWord(`relation.${relation}`))
      .map((relation) => ({
        ...{ value: relation, label: t(`relation.${relation}` as WordKey) },
        isChosen: relation === value,
      }))
    return <Select {...{ ...described, choices }} />
  }
  if (field === 'sex') {
    const choices = ['', 'F', 'M'].map((sex) => ({
      ...{
        value: sex,
        label: t(sex ? (`sex.${sex}` as WordKey) : 'choose'),
        isChosen: sex === value,
      },
    }))
    return <Select {...{ ...described, choices }} />
  }
  if (concealedFields.has(field))
    return <Field {...described} hint={t('leaveEmpty', { number: value || t('none') })} />
  return (
    <Field
      {...{ ...described, value, required: required.has(field) }}
      {...(types[field] ? { type: types[field] } : {})}
    />
  )
}
