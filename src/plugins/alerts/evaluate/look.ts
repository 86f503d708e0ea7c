import type { SanitizedConfig } from 'payload'
import { evaluate, type CompiledFormula } from '../../../domain/formula'
import type { Progress } from '../../../jobs/types'
import type { Storage } from '../../../storage/types'
import { compileAlert } from '../compile'
import type { AlertListener } from '../listener'
import { subjectFor, type About } from '../subjects'
import type { AlertRow } from './alerts'
import { closeUnseen, keepHits, type Found } from './hits'
import { alertRecords, type AlertRecord } from './records'

export type Look = {
  tenant: string
  about: About
  /** All about the same kind of record: they share one reading of it. */
  alerts: AlertRow[]
  today: string
  config: Pick<SanitizedConfig, 'collections'>
  listeners: readonly AlertListener[]
  progress?: Progress
  signal?: AbortSignal
}

/** What a look found for one alert. `unanswered` counts records in which a value is missing. */
export type Looked = { alert: AlertRow; found: number; unanswered: number; problem: string | null }

type Watch = Looked & { formula: CompiledFormula<'yes-no'> | null }

/**
 * Asks alerts of every record, a page in a transaction. Killed and run again it goes through them anew: a
 * hit is kept once, and is closed only by a look that saw everything.
 */
export async function look(storage: Storage, order: Look): Promise<Looked[]> {
  const { tenant, about, alerts, config, today, listeners } = order
  const subject = await subjectFor(storage, config, { tenant, about })
  const began = new Date()
  const watches = alerts.map((alert): Watch => {
    const compiled = compileAlert(alert.formula ?? '', subject)
    const start = { alert, found: 0, unanswered: 0 }
    if (compiled.ok) return { ...start, formula: compiled.formula, problem: null }
    return { ...start, formula: null, problem: compiled.error.message }
  })
  let done = 0
  for await (const page of alertRecords(storage, subject, { tenant, today })) {
    order.signal?.throwIfAborted()
    const found = watches.flatMap((watch) => foundBy(watch, page))
    if (found.length) await keepHits(storage, { tenant, about, found, began, listeners })
    done += page.length
    order.progress?.(done, 0, about)
  }
  const whole = watches.filter(({ formula }) => formula).map(({ alert }) => alert)
  await closeUnseen(storage, { tenant, alerts: whole, began, listeners })
  return watches
}

function foundBy(watch: Watch, page: AlertRecord[]): Found[] {
  const { formula, alert } = watch
  if (!formula) return []
  return page.flatMap((record): Found[] => {
    const outcome = evaluate(formula, record.inputs)
    if (!outcome.ok) watch.unanswered += 1
    if (!outcome.ok || !outcome.value) return []
    watch.found += 1
    return [{ alert, document: record.id, member: record.member }]
  })
}
