'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { plainDefinition, type PlainTerms } from '../../collections/product-versions/terms'
import { useApi } from '../api/use-api.client'

type Version = PlainTerms & { definition?: unknown }

/** New terms start with the last ones of their product, until somebody changes something. */
export function useStart(value: unknown, setValue: (value: unknown) => void): void {
  const api = useApi()
  const { id } = useDocumentInfo()
  const product = useFormFields(([fields]) => fields.product?.value as string | undefined)
  const isEmpty = value === undefined || value === null
  const isWanted = useRef(isEmpty)
  isWanted.current = isEmpty
  useEffect(() => {
    if (id || !product || !isWanted.current) return
    let isGone = false
    const query = new URLSearchParams({
      'where[product][equals]': product,
      sort: '-from',
      limit: '1',
      depth: '0',
    })
    void api<{ docs: Version[] }>(`/product-versions?${query}`).then((answer) => {
      const [latest] = answer.ok ? answer.data.docs : []
      if (latest && !isGone && isWanted.current)
        setValue(latest.definition ?? plainDefinition(latest))
    })
    return () => {
      isGone = true
    }
  }, [api, id, product, setValue])
}

/** The terms of a version from before there were definitions, to be looked at. */
export function useStoredTerms(value: unknown): unknown {
  const { id, savedDocumentData } = useDocumentInfo()
  if (value || !id || !savedDocumentData) return value
  return plainDefinition(savedDocumentData as PlainTerms)
}
