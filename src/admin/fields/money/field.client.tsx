'use client'

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  RenderCustomComponent,
  useField,
} from '@payloadcms/ui'
import type { NumberFieldClientComponent, Validate } from 'payload'
import { useCallback, useState } from 'react'
import { readAmount } from '../../../domain/money'
import { amountText, isUnreadable, unreadable } from './amount-text'
import { useTexts } from '../../translations/use-texts.client'
import '../../elements/elements.css'

/** Shows and takes an amount with decimals; the form holds whole thebe. */
export const MoneyField: NumberFieldClientComponent = ({
  field,
  path: given,
  readOnly,
  validate,
}) => {
  const { label, localized, required, admin } = field
  const t = useTexts()
  const check = useCallback<Validate>(
    (value, options) => {
      if (isUnreadable(value)) return t('amountInvalid')
      return typeof validate === 'function' ? validate(value as number, options as never) : true
    },
    [t, validate],
  )
  const { path, value, setValue, showError, disabled, customComponents } = useField<unknown>({
    potentiallyStalePath: given,
    validate: check,
  })
  // While somebody types, the text is theirs; afterwards it is the amount as the form holds it.
  const [typed, setTyped] = useState<string | null>(null)
  const invalid = isUnreadable(value)
  const change = (text: string) => {
    setTyped(text)
    const digits = text.replaceAll(/[\s,]/g, '')
    setValue(digits === '' ? null : (readAmount(digits) ?? unreadable(text)))
  }
  const id = `field-${path.replaceAll('.', '__')}`
  const className = [
    'field-type',
    'number',
    (invalid || showError) && 'error',
    (readOnly || disabled) && 'read-only',
  ]
  return (
    <div className={className.filter(Boolean).join(' ')}>
      <RenderCustomComponent
        CustomComponent={customComponents?.Label}
        Fallback={
          <FieldLabel label={label} localized={localized} path={path} required={required} />
        }
      />
      <div className="field-type__wrap">
        <FieldError
          path={path}
          showError={invalid || showError}
          message={invalid ? t('amountInvalid') : undefined}
        />
        <input
          id={id}
          name={path}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          disabled={readOnly || disabled}
          aria-invalid={invalid || showError || undefined}
          value={typed ?? amountText(value)}
          onChange={(event) => change(event.target.value)}
          onBlur={() => setTyped(null)}
        />
      </div>
      <RenderCustomComponent
        CustomComponent={customComponents?.Description}
        Fallback={<FieldDescription description={admin?.description} path={path} />}
      />
    </div>
  )
}
