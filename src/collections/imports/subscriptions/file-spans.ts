import type { Span } from '../../subscriptions/rules'
import type { SubscriptionDraft } from './draft'

type FileSpan = Span & { row: number }

/** The months of each member's products as the file has them, across its chunks. */
export class FileSpans {
  private readonly spans = new Map<string, FileSpan[]>()

  add(draft: SubscriptionDraft): void {
    const { from, until, row } = draft
    // A chunk that is tried again adds its rows again.
    this.remove(draft)
    const list = this.spans.get(keyOf(draft)) ?? []
    this.spans.set(keyOf(draft), [...list, { from, until, row: row.row }])
  }

  /** A refused row says nothing about the member's months. */
  remove(draft: SubscriptionDraft): void {
    const list = this.spans.get(keyOf(draft)) ?? []
    this.spans.set(
      keyOf(draft),
      list.filter(({ row }) => row !== draft.row.row),
    )
  }

  earlierThan(draft: SubscriptionDraft): FileSpan[] {
    return (this.spans.get(keyOf(draft)) ?? []).filter(({ row }) => row < draft.row.row)
  }

  has(draft: SubscriptionDraft, from: string): boolean {
    return (this.spans.get(keyOf(draft)) ?? []).some((span) => span.from === from)
  }
}

const keyOf = ({ memberNumber, product }: SubscriptionDraft): string =>
  `${memberNumber}/${product?.code ?? ''}`
