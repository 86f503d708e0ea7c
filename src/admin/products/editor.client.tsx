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
import { useTenantOfForm } from '../session/use-tenant.client'
import { Choice } from '../elements/input.client'
import { Tabs } from '../elements/tabs.client'
import { JsonTab } from '../formats/json-tab.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { CoverForm, EligibilityForm } from './cover-form.client'
import { FuneralForm } from './funeral-form.client'
import { PortalForm } from './portal-form.client'
import { PublishTerms } from './publish.client'
import { RuleForm } from './rule-form.client'
import { templates, type TemplateName } from './templates'
import { TryIt } from './try-it.client'
import { isTypedDefinition } from './types'
import { useStart, useStoredTerms } from './use-start.client'
import { WithdrawTerms } from './withdraw.client'
import '../elements/elements.css'
import './products.css'

/** Edits the terms of a product, tries them on a real member, and shows what publishing would change. */
export const TermsEditor: JSONFieldClientComponent = ({ field, path: given, readOnly }) => {
  const t = useTexts()
  const { path, value, setValue, showError, disabled } = useField<unknown>({
    potentiallyStalePath: given,
  })
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const tenant = useTenantOfForm()
  const status = useFormFields(([fields]) => fields.status?.value)
  const from = useFormFields(([fields]) => String(fields.from?.value ?? ''))
  const [tab, setTab] = useState('form')
  useStart(value, setValue)
  const shown = useStoredTerms(value)
  const isPublished = Boolean(id) && status !== 'draft'
  const locked = Boolean(readOnly || disabled || isPublished)
  const change = (definition: unknown) => setValue(definition)
  const form = () => {
    if (!isTypedDefinition(shown)) return <p className="motshelo-note">{t('chooseTemplate')}</p>
    const props = { definition: shown, locked, onChange: change }
    return (
      <div className="motshelo-stack">
        <RuleForm {...props} />
        <EligibilityForm {...props} />
        <CoverForm {...props} />
        <FuneralForm {...props} />
        <PortalForm {...props} />
      </div>
    )
  }
  return (
    <div className="field-type motshelo-stack">
      <div>
        <FieldLabel label={field.label} path={path} required={field.required} />
        <FieldError path={path} showError={showError} />
        {isPublished && <p className="motshelo-note">{t('termsPublished')}</p>}
      </div>
      {!locked && <StartWith onChange={change} />}
      <div className="product-editor">
        <Tabs
          label={t('terms')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { key: 'form', label: t('tabForm'), content: form },
            {
              key: 'json',
              label: t('tabJson'),
              content: () => <JsonTab value={shown} locked={locked} onChange={change} />,
            },
          ]}
        />
        <div className="motshelo-stack">
          <TryIt definition={shown} tenant={tenant} />
          {id && <NextStep id={String(id)} status={status} from={from} isModified={isModified} />}
        </div>
      </div>
    </div>
  )
}

type Next = { id: string; status: unknown; from: string; isModified: boolean }

/** What may be done with stored terms; what was begun and stopped is gone on with. */
function NextStep({ id, status, from, isModified }: Next) {
  if (status === 'draft' || status === 'publishing')
    return <PublishTerms id={id} isModified={isModified} />
  if (status === 'published' || status === 'withdrawing')
    return <WithdrawTerms id={id} from={from} />
  return null
}

/** Takes the place of what is entered. */
function StartWith({ onChange }: { onChange: (definition: unknown) => void }) {
  const t = useTexts()
  const names = Object.keys(templates) as TemplateName[]
  const options = names.map((name) => ({ value: name, label: textOf(t, 'template', name) }))
  return (
    <div className="motshelo-form">
      <Choice
        label={t('startWith')}
        hint={t('startWithHelp')}
        value=""
        options={[{ value: '', label: '–' }, ...options]}
        onChange={(name) => name && onChange(structuredClone(templates[name as TemplateName]))}
      />
    </div>
  )
}
