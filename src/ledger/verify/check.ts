/** How many faults a check names one by one; the others are counted. */
const NAMED = 5

export type CheckResult = { name: string; ok: boolean; detail: string }

/** Collects the faults of one check without keeping them all. */
export class Check {
  private faults = 0
  private readonly named: string[] = []

  /** @param name stable, for machines: `journals-balance` */
  constructor(private readonly name: string) {}

  fault(description: string): void {
    this.faults += 1
    if (this.named.length < NAMED) this.named.push(description)
  }

  /** @param passed what to say when there was no fault */
  result(passed: string): CheckResult {
    if (!this.faults) return { name: this.name, ok: true, detail: passed }
    const rest = this.faults - this.named.length
    const detail = this.named.join('; ') + (rest ? `; and ${rest} more` : '')
    return { name: this.name, ok: false, detail }
  }
}
