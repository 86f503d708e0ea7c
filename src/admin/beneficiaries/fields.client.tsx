'use client'

import { Button } from '@payloadcms/ui'
import type { FormDefinition } from '../custom-fields/types'
import { TextField } from '../elements/input.client'
import { useTexts } from '../translations/use-texts.client'
import { OwnFields } from './own-fields.client'
import { readShare, type BeneficiaryRow } from './rows'

type Props = {
  row: BeneficiaryRow
  number: number
  problems: { field?: string; message: string }[]
  locked: boolean
  definition: FormDefinition | null
  onChange: (row: BeneficiaryRow) => void
  onRemove: () => void
}

const texts = [
  { name: 'surname', required: true },
  { name: 'forenames', required: true },
  { name: 'relation', required: false },
  { name: 'phone', required: false },
] as const

/** One beneficiary; what the server refused of it stands below its fields. */
export function BeneficiaryFields(props: Props) {
  const { row, number, problems, locked, definition, onChange, onRemove } = props
  const t = useTexts()
  const { sharePercent } = row
  const isBad = (field: string) => problems.some((problem) => problem.field === field)
  const isNoShare = sharePercent.trim() !== '' && readShare(sharePercent) === undefined
  return (
    <fieldset className="motshelo-fieldset" disabled={locked}>
      <legend>{t('beneficiaryNumber', { number })}</legend>
      <div className="motshelo-form">
        {texts.map(({ name, required }) => (
          <TextField
            key={name}
            label={t(name)}
            required={required}
            maxLength={200}
            disabled={locked}
            invalid={isBad(name)}
            value={row[name]}
            onChange={(value) => onChange({ ...row, [name]: value })}
          />
        ))}
        <TextField
          label={t('sharePercent')}
          required
          inputMode="decimal"
          disabled={locked}
          invalid={isNoShare || isBad('sharePercent')}
          hint={isNoShare ? t('shareInvalid') : undefined}
          value={sharePercent}
          onChange={(value) => onChange({ ...row, sharePercent: value })}
        />
        {!locked && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            aria-label={t('removeBeneficiary', { number })}
            onClick={onRemove}
          >
            ×
          </Button>
        )}
      </div>
      <OwnFields {...{ definition, row, locked, onChange }} />
      {problems.map(({ field, message }) => (
        <p key={`${field}-${message}`} className="motshelo-bad" role="alert">
          {message}
        </p>
      ))}
    </fieldset>
  )
}
