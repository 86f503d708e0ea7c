'use client'

import { useEffect, useState } from 'react'
import { useApi } from '../api/use-api.client'
import type { FormatPurpose, SourceInfo } from '../../domain/formats'

/** The fields a format of this purpose may use; none until the server has answered. */
export function useSources(purpose: FormatPurpose): readonly SourceInfo[] {
  const api = useApi()
  const [sources, setSources] = useState<readonly SourceInfo[]>([])
  useEffect(() => {
    let isGone = false
    void api<{ sources: SourceInfo[] }>(`/file-formats/sources?purpose=${purpose}`).then(
      (answer) => {
        if (answer.ok && !isGone) setSources(answer.data.sources)
      },
    )
    return () => {
      isGone = true
    }
  }, [api, purpose])
  return sources
}
