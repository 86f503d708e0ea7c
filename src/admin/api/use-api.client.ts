'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { callApi, type Answer, type Call } from './call'

export type Api = <T>(path: string, call?: Call) => Promise<Answer<T>>

/** Calls endpoints by their path under the API's route, such as `/remittances/import`. */
export function useApi(): Api {
  const { config } = useConfig()
  const base = config.routes.api
  return useCallback(<T>(path: string, call?: Call) => callApi<T>(`${base}${path}`, call), [base])
}
