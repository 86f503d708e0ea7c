'use client'

import type { ReactNode } from 'react'
import { useTexts } from '../translations/use-texts.client'
import { Money } from './money'

/** What tells one month's file from another. `authority` is code and name. */
export type MonthFigures = { period: string; authority: string; lines: number; amount: number }

/** The month, the authority, how many lines and how much money, for who is asked to confirm something. */
export function useMonthFacts({
  period,
  authority,
  lines,
  amount,
}: MonthFigures): [name: string, value: ReactNode][] {
  const t = useTexts()
  return [
    [t('month'), period],
    [t('generateFor'), authority],
    [t('lines'), lines.toLocaleString('en')],
    [t('amount'), <Money key="amount" amount={amount} />],
  ]
}
