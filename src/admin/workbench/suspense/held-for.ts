import type { SuspenseItem } from '../types'

type Held = Pick<SuspenseItem, 'memberName' | 'name' | 'payrollNumber' | 'openedOn'>

/** Whose money it is, as well as it is known. */
export function heldFor({ memberName, name, payrollNumber, openedOn }: Held): string {
  if (memberName) return memberName
  return [name, payrollNumber].filter(Boolean).join(', ') || openedOn
}
