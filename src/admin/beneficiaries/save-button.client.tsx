'use client'

import {
  Link,
  SaveButton as PlainSaveButton,
  useConfig,
  useFormFields,
  useOperation,
} from '@payloadcms/ui'
import { useTexts } from '../translations/use-texts.client'
import '../elements/elements.css'

/**
 * Saves what one beneficiary is called. New ones and other shares need the whole set, so the button
 * gives way to the place where that is changed.
 */
export function SaveButton() {
  const t = useTexts()
  const { config } = useConfig()
  const isNew = useOperation() === 'create'
  const member = useFormFields(([fields]) => fields.member?.value)
  const share = useFormFields(([fields]) => fields.sharePercent)
  const owner = useFormFields(([fields]) => fields.member)
  const needsSet = isNew || isChanged(share) || isChanged(owner)
  if (!needsSet) return <PlainSaveButton />
  const members = `${config.routes.admin}/collections/members`
  return (
    <p className="motshelo-note">
      {t('beneficiariesWhere')}{' '}
      {typeof member === 'string' ? (
        <Link href={`${members}/${member}/beneficiaries`}>{t('openMemberBeneficiaries')}</Link>
      ) : (
        <Link href={members}>{t('openMembers')}</Link>
      )}
    </p>
  )
}

const isChanged = (field: { value?: unknown; initialValue?: unknown } | undefined): boolean =>
  field !== undefined && field.value !== field.initialValue
