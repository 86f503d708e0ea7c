import type { Adjustment, LedgerFindings, LedgerTotals } from '../../../domain/gl-export'
import type { Operations } from '../../../storage/types'
import { findTarget } from '../targets/find'
import { accountNames } from '../targets/settings'
import { planBatch } from './plan'
import { batchRefusal } from './sound'
import { writeBatch } from './write'

const SHOWN_LINES = 20
const SHOWN_BYTES = 16 * 1024

export type BatchPreview = {
  number: number
  from: string
  to: string
  totals: LedgerTotals
  /** Accounts by their names; empty lists when the batch is sound. */
  findings: Omit<LedgerFindings, 'unmapped'> & { unmapped: string[] }
  /** Texts that are cut or replaced: how many, and the first of them. */
  shortened: { count: number; first: Adjustment[] }
  files: number
  /** The first lines as the file will have them. */
  lines: string[]
  /** Why it could not be made now. */
  refusal: { code: string; message: string; next: string } | null
}

/** What the next batch of a target would be. Nothing is stored. */
export async function previewBatch(
  operations: Operations,
  order: { tenant: string; target: string; to: string },
): Promise<BatchPreview> {
  const { tenant } = order
  const target = await findTarget(operations, { tenant }, order.target)
  const plan = await planBatch(operations, { target, to: order.to })
  const beginning = new Beginning()
  let files = 0
  const written = await writeBatch(operations, plan, {
    keep: async ({ content }) => {
      files += 1
      for await (const chunk of content) if (files === 1) beginning.add(chunk)
    },
  })
  const { check, adjustments } = written
  const refusal = await batchRefusal(operations, plan, written)
  const names = await accountNames(operations, tenant)
  const { unmapped, ...findings } = check.findings
  const { number, from, to } = plan
  return {
    ...{ number, from, to, totals: check.totals, files },
    findings: {
      ...findings,
      unmapped: unmapped.map(({ account }) => names.get(account) ?? account).sort(),
    },
    shortened: { count: adjustments.count, first: adjustments.first },
    lines: beginning.lines(plan.format.encoding),
    refusal: refusal ? withoutDetails(refusal.toJSON()) : null,
  }
}

const withoutDetails = ({ code, message, next }: NonNullable<BatchPreview['refusal']>) => ({
  ...{ code, message, next },
})

/** The first bytes of a file, as lines. */
class Beginning {
  readonly #chunks: Buffer[] = []
  #bytes = 0

  add(chunk: Buffer): void {
    if (this.#bytes >= SHOWN_BYTES) return
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
  }

  lines(encoding: string): string[] {
    const text = new TextDecoder(encoding).decode(Buffer.concat(this.#chunks))
    return text.split(/\r?\n/).filter(Boolean).slice(0, SHOWN_LINES)
  }
}
