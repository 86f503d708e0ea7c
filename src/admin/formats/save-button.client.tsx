'use client'

import {
  Button,
  SaveButton as PlainSaveButton,
  useConfig,
  useDocumentInfo,
  useFormFields,
} from '@payloadcms/ui'
import { useTexts } from '../translations/use-texts.client'
import { isFrozen } from './is-frozen'
import { ORIGINAL } from './use-start.client'
import '../elements/elements.css'
import './formats.css'

/** Saves a draft. What is published or used never changes: instead of saving it, a new one is begun. */
export function SaveButton() {
  const t = useTexts()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  const usedAt = useFormFields(([fields]) => fields.usedAt?.value)
  if (!id || !isFrozen(status, usedAt)) return <PlainSaveButton />
  const create = `${config.routes.admin}/collections/file-format-versions/create`
  return (
    <>
      <span className="motshelo-note format-frozen">{t('frozenShort')}</span>
      <Button
        el="link"
        size="medium"
        margin={false}
        className="format-new-version"
        to={`${create}?${ORIGINAL}=${id}`}
      >
        {t('newVersion')}
      </Button>
    </>
  )
}
