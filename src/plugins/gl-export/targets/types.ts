import type { FinancialYear } from '../../../domain/gl-export'
import type { Row } from '../../../storage/types'

export type ExportMode = 'detail' | 'summary'

/** An export target as it is stored. */
export type TargetRow = Row & {
  id: string
  tenant: string
  code: string
  name: string
  format: string
  mode: ExportMode
  startsOn: string
  firstMonth: number
  periods: FinancialYear['table'] | null
  company: string | null
  journal: string | null
  taxType: string | null
  contraAccount: string | null
  status: 'active' | 'closed'
}
