import type { FormatPurpose } from '../collections/file-formats'

/** A file format as it is stored. */
export type FormatRow = {
  id: string
  tenant: string
  key: string
  name: string
  purpose: FormatPurpose
  payrollAuthority: string | null
  rank: number
  status: 'active' | 'withdrawn'
}

/** A version of a file format as it is stored. */
export type FormatVersionRow = {
  id: string
  tenant: string
  format: string
  number: number
  from: string
  definition: unknown
  status: 'draft' | 'published' | 'withdrawn'
  usedAt: string | null
}
