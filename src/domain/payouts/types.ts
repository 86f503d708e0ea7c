/** An account at a bank, as a payment file names it. */
export type BankDetails = {
  /** Name of the holder. */
  name: string
  /** Six digits in Botswana; text, for its leading zeros. */
  branch: string
  account: string
}

/** One payment of a batch. */
export type PaymentLine = BankDetails & {
  /** Unique in the society for ever: the bank's answer is found by it. */
  reference: string
  /** Thebe, above zero. */
  amount: number
  /** What the receiver reads. */
  narrative: string
}

export type PaymentBatch = {
  /** Unique in the society for ever. */
  id: string
  /** Gapless in the society, from 1. */
  number: number
  society: { code: string; name: string }
  /** ISO 8601, without milliseconds. */
  createdAt: string
  /** The day on which the bank is to pay, `YYYY-MM-DD`. */
  payOn: string
  currency: string
  from: BankDetails
  lines: PaymentLine[]
}

/** A layout of a bank file. A change of it is a new version: what was made by an older one stays. */
export type PayoutFormat = {
  key: string
  version: number
  name: string
  contentType: string
  fileName(batch: PaymentBatch): string
  render(batch: PaymentBatch): Promise<Buffer>
}
