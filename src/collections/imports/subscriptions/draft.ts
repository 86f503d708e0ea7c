import { parsePeriod } from '../../../domain/calendar'
import { parseEnteredAmount } from '../../../domain/money'
import type { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import type { FieldProblem } from '../../rules/refusal'
import { definitionOf } from '../../product-versions/terms'
import { isWorkedOut } from '../../subscriptions/assess'
import type { CatalogueProduct } from '../../subscriptions/catalogue'
import { CellReader } from '../parse-cell'
import type { ImportRow } from '../types'

/** A subscription as a row of the file describes it. The amount is in thebe. */
export type SubscriptionDraft = {
  row: ImportRow
  memberNumber: string
  product: CatalogueProduct | undefined
  /** Null when the terms are to work it out. */
  amount: number | null
  plan: string | null
  /** The code as written; null takes the product's. */
  code: string | null
  from: string
  until: string | null
  /** Undefined when the file has no such column: what is stored stays. */
  endReason: string | null | undefined
  /** What the row says in the society's own fields. */
  custom: Record<string, unknown>
  problems: FieldProblem[]
}

export type DraftContext = {
  /** By product code. */
  products: Map<string, CatalogueProduct>
  currencyDecimals: number
  ownFields: BulkFields
}

/** Collection fields whose column has another name. */
const columnOf: Record<string, string> = {
  from: 'start',
  until: 'end',
  member: 'member_no',
  plan: 'product_plan',
}

/** A problem of the collection's rules, named by the file's column. */
export const inColumn = ({ field, message }: FieldProblem): FieldProblem => ({
  field: columnOf[field] ?? field,
  message,
})

/** Reads a row by itself; what the member, the terms and other rows say comes later. */
export function draftSubscription(row: ImportRow, context: DraftContext): SubscriptionDraft {
  const cells = new CellReader(row)
  const memberNumber = cells.required('member_no')
  const product = context.products.get(cells.required('product'))
  const amount = cells.parsed('amount', (text) =>
    parseEnteredAmount(text, context.currencyDecimals),
  )
  const from = cells.parsed('start', parsePeriod)
  if (row.cells.product && !product) {
    cells.refuse('product', `The society has no product "${row.cells.product}".`)
  }
  const isWorked = product?.versions.some((version) => isWorkedOut(definitionOf(version)))
  for (const column of isWorked ? ['start'] : ['amount', 'start']) {
    if (!row.cells[column]) cells.refuse(column, 'The cell is empty.')
  }
  return {
    row,
    memberNumber,
    product,
    amount,
    plan: cells.text('product_plan'),
    code: cells.text('deduction_code'),
    from: from ?? '',
    until: cells.parsed('end', parsePeriod),
    endReason: 'end_reason' in row.cells ? cells.text('end_reason') : undefined,
    custom: context.ownFields.given(row.cells),
    problems: cells.problems,
  }
}
