import { societyOf } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import { allRows, firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { findReceipt, linesOfReceipt } from '../receipts/find'
import type { ReceiptLineRow, ReceiptRow } from '../receipts/types'

export type PrintedReceipt = {
  society: string
  receipt: ReceiptRow
  member: { memberNumber: string; displayName: string }
  lines: (Pick<ReceiptLineRow, 'target' | 'period' | 'amount'> & { product: string })[]
}

/** All that a printed receipt says. @throws RECEIPT_UNKNOWN */
export async function readPrinted(
  operations: Operations,
  { tenant, receipt: id }: { tenant: string; receipt: string },
): Promise<PrintedReceipt> {
  const receipt = await findReceipt(operations, { tenant }, id)
  const { name } = await societyOf(operations, tenant)
  const member = await firstRow<Row & PrintedReceipt['member']>(
    operations,
    { tenant },
    slugs.members,
    { id: { equals: receipt.member } },
  )
  const lines = await linesOfReceipt(operations, tenant, id)
  const products = await allRows<Row & { id: string; name: string }>(
    operations,
    { tenant },
    slugs.products,
    { where: { id: { in: lines.flatMap(({ product }) => product ?? []) } }, select: ['name'] },
  )
  const names = new Map(products.map((product) => [product.id, product.name]))
  return {
    society: name,
    receipt,
    member: {
      memberNumber: member?.memberNumber ?? '',
      displayName: member?.displayName ?? '',
    },
    lines: lines.map(({ target, period, amount, product }) => ({
      ...{ target, period, amount, product: names.get(product ?? '') ?? '' },
    })),
  }
}
