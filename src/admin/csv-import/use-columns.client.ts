'use client'

import { useState } from 'react'
import type { ColumnNames } from '../../collections/imports/types'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import type { FileColumns } from './columns.client'

/** The beginning of a file has its first row. */
const START_BYTES = 128 * 1024

type Answer = Omit<FileColumns, 'names'> & { suggested: ColumnNames }
type Place = {
  tenant: string
  collection: string
  onProblems: (problems: Problem[] | null) => void
}

/** Reads which columns a chosen file has, and keeps what the person says of them. */
export function useColumns({ tenant, collection, onProblems }: Place) {
  const api = useApi()
  const [columns, setColumns] = useState<FileColumns | null>(null)
  const read = async (file: File | null) => {
    setColumns(null)
    onProblems(null)
    if (!file) return
    const form = new FormData()
    form.set('tenant', tenant)
    form.set('file', new File([file.slice(0, START_BYTES)], file.name))
    const answer = await api<Answer>(`/${collection}/import-columns`, { form })
    if (!answer.ok) return onProblems(answer.problems)
    const { suggested: names, ...known } = answer.data
    setColumns({ ...known, names })
  }
  const choose = (names: ColumnNames) => setColumns((known) => known && { ...known, names })
  return { columns, read, choose }
}
