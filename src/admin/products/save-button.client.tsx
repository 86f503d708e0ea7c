'use client'

import {
  Button,
  SaveButton as PlainSaveButton,
  useConfig,
  useDocumentInfo,
  useFormFields,
} from '@payloadcms/ui'
import { useTexts } from '../translations/use-texts.client'
import '../elements/elements.css'

/** Saves a draft. Published terms never change: instead of saving them, new ones are begun. */
export function SaveButton() {
  const t = useTexts()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  if (!id || status === 'draft') return <PlainSaveButton />
  return (
    <Button
      el="link"
      size="medium"
      margin={false}
      to={`${config.routes.admin}/collections/product-versions/create`}
    >
      {t('newTerms')}
    </Button>
  )
}
