'use client'

import {
  FieldError,
  FieldLabel,
  useDocumentInfo,
  useField,
  useFormFields,
  useFormModified,
} from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { useApi } from '../api/use-api.client'
import { Tabs } from '../elements/tabs.client'
import type { FormatDefinition, FormatPurpose } from '../../domain/formats'
import { useTexts } from '../translations/use-texts.client'
import { isDefinition, newDefinition } from './definition'
import { DefinitionForm } from './definition-form.client'
import { JsonTab } from './json-tab.client'
import { Preview } from './preview.client'
import { Publish } from './publish.client'
import '../elements/elements.css'
import './formats.css'

/** Edits a file layout in a form or as JSON, with the first lines beside it as they would be written. */
export const FormatEditor: JSONFieldClientComponent = ({ field, path: given, readOnly }) => {
  const t = useTexts()
  const { path, value, setValue, showError, disabled } = useField<unknown>({
    potentiallyStalePath: given,
  })
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const { status, usedAt, tenant } = useVersion()
  const [tab, setTab] = useState('form')
  useStart(value, setValue)
  const isFrozen = (status !== 'draft' && status !== undefined) || Boolean(usedAt)
  const locked = Boolean(readOnly || disabled || isFrozen)
  const change = (definition: unknown) => setValue(definition)
  const form = () =>
    isDefinition(value) ? (
      <DefinitionForm definition={value} tenant={tenant} locked={locked} onChange={change} />
    ) : (
      <p className="motshelo-note">{t('jsonInvalid')}</p>
    )
  return (
    <div className="field-type motshelo-stack">
      <div>
        <FieldLabel label={field.label} path={path} required={field.required} />
        <FieldError path={path} showError={showError} />
        {isFrozen && <p className="motshelo-note">{t('frozen')}</p>}
      </div>
      {id && status === 'draft' && <Publish id={String(id)} isModified={isModified} />}
      <div className="format-editor">
        <Tabs
          label={t('layout')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { key: 'form', label: t('tabForm'), content: form },
            {
              key: 'json',
              label: t('tabJson'),
              content: () => <JsonTab value={value} locked={locked} onChange={change} />,
            },
          ]}
        />
        <Preview definition={value} tenant={tenant} />
      </div>
    </div>
  )
}

function useVersion() {
  const status = useFormFields(([fields]) => fields.status?.value as string | undefined)
  const usedAt = useFormFields(([fields]) => fields.usedAt?.value)
  const tenant = useFormFields(([fields]) => fields.tenant?.value as string | undefined)
  return { status, usedAt, tenant }
}

/** Gives an empty new version something to change, of the purpose of the format that is chosen. */
function useStart(value: unknown, setValue: (value: FormatDefinition) => void): void {
  const api = useApi()
  const format = useFormFields(([fields]) => fields.format?.value as string | undefined)
  const isEmpty = value === undefined || value === null
  useEffect(() => {
    if (!isEmpty || !format) return
    let isGone = false
    void api<{ purpose: FormatPurpose }>(`/file-formats/${format}?depth=0`).then((answer) => {
      if (answer.ok && !isGone) setValue(newDefinition(answer.data.purpose))
    })
    return () => {
      isGone = true
    }
  }, [api, format, isEmpty, setValue])
}
