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
import { useState } from 'react'
import { Tabs } from '../elements/tabs.client'
import { useTexts } from '../translations/use-texts.client'
import { useTenantOfForm } from '../session/use-tenant.client'
import { isDefinition } from './definition'
import { DefinitionForm } from './definition-form.client'
import { isFrozen } from './is-frozen'
import { JsonTab } from './json-tab.client'
import { Preview } from './preview.client'
import { Publish } from './publish.client'
import { useStart } from './use-start.client'
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
  const isEmpty = value === undefined || value === null
  const frozen = isFrozen(status, usedAt)
  const locked = Boolean(readOnly || disabled || frozen)
  const change = (definition: unknown) => setValue(definition)
  const form = () =>
    isDefinition(value) ? (
      <DefinitionForm definition={value} tenant={tenant} locked={locked} onChange={change} />
    ) : (
      <p className="motshelo-note">{t(isEmpty ? 'chooseFormat' : 'jsonInvalid')}</p>
    )
  return (
    <div className="field-type motshelo-stack">
      <div>
        <FieldLabel label={field.label} path={path} required={field.required} />
        <FieldError path={path} showError={showError} />
        {frozen && <p className="motshelo-note">{t('frozen')}</p>}
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
  const tenant = useTenantOfForm()
  return { status, usedAt, tenant }
}
