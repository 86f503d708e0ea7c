'use client'

import { addMonths, lastDay, periodOf } from '../../domain/calendar'
import { equalInstalments, standingOf, type Instalment } from '../../domain/exits'
import { Check, TextField } from '../elements/input.client'
import { useTexts } from '../translations/use-texts.client'
import { Instalments } from './instalments'

/** What a person says about a plan; the instalments follow from it. */
export type PlanChoice = { wanted: boolean; count: string; first: string }

type Props = { choice: PlanChoice; stillOwed: number; onChange: (choice: PlanChoice) => void }

/** Equal monthly instalments of what stays owing, shown before the exit is proposed. */
export function PlanForm({ choice, stillOwed, onChange }: Props) {
  const t = useTexts()
  const plan = planOf(choice, stillOwed)
  const set = (part: Partial<PlanChoice>) => onChange({ ...choice, ...part })
  return (
    <div className="motshelo-stack">
      <Check label={t('plan')} checked={choice.wanted} onChange={(wanted) => set({ wanted })} />
      {choice.wanted && (
        <>
          <TextField
            label={t('planCount')}
            inputMode="numeric"
            value={choice.count}
            onChange={(count) => set({ count })}
          />
          <TextField
            label={t('planFirst')}
            type="date"
            value={choice.first}
            onChange={(first) => set({ first })}
          />
          {plan && <Instalments rows={standingOf(plan, 0, '')} t={t} />}
        </>
      )}
    </div>
  )
}

/** @returns null while no plan is wanted or what is typed makes none */
export function planOf(
  { wanted, count, first }: PlanChoice,
  stillOwed: number,
): Instalment[] | null {
  const number = Number(count)
  if (!wanted || !/^\d{4}-\d{2}-\d{2}$/.test(first)) return null
  if (!Number.isInteger(number) || number < 1 || number > 120 || stillOwed < number) return null
  const days = Array.from({ length: number }, (_, at) => sameDay(first, at))
  return equalInstalments(stillOwed, days)
}

function sameDay(first: string, months: number): string {
  const period = addMonths(periodOf(first), months)
  const day = `${period}-${first.slice(8)}`
  return day > lastDay(period) ? lastDay(period) : day
}
