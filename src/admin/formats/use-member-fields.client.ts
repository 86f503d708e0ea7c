'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { customTypesOf } from '../../domain/formats/definition/custom-types'
import { inLanguage } from '../custom-fields/types'
import { useDefinition } from '../custom-fields/use-definition.client'
import type { FormulaPlace } from './formula'

/** The fields that the society added to its members, as formulas name them; no types until the server has answered. */
export function useMemberFields(
  tenant: string | undefined,
): Pick<FormulaPlace, 'fields' | 'types'> {
  const { i18n } = useTranslation()
  const definition = useDefinition(tenant, 'members')
  return useMemo(() => {
    const known = definition?.fields ?? []
    const fields = known.map(({ key, label }) => ({ key, label: inLanguage(label, i18n.language) }))
    return { fields, types: definition ? customTypesOf(known) : undefined }
  }, [definition, i18n.language])
}
