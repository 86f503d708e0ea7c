import { societyOf, todayIn } from '../../../collections/rules/society'
import {
  daysIn,
  dueItems,
  settingOn,
  type DueItem,
  type Frequency,
} from '../../../domain/statutory'
import { firstMonthOf } from '../../../ledger'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { nameIn, settingsOf, type DefinitionRow } from '../find'
import { statutorySlugs } from '../slugs'

/** Periods that have ended to look back on: a year of months. */
const BACK: Record<Frequency, number> = { monthly: 12, quarterly: 4, yearly: 2 }

export type DueReport = DueItem & {
  definition: string
  key: string
  /** By language. */
  names: { en: string; tn: string }
  /** Where the due day comes from. */
  source: string
}

export type DueCalendar = {
  items: DueReport[]
  /** Keys of active reports for which the society has no due day: nothing is known of them. */
  withoutDueDay: string[]
}

/** The key of the setting that says how many days after its period a report is due. */
export const dueSettingOf = (key: string): string => `due.${key}`

/** What is due when, soonest first, and what is overdue. */
export async function dueCalendar(operations: Operations, tenant: string): Promise<DueCalendar> {
  const today = todayIn(await societyOf(operations, tenant))
  const firstMonth = await firstMonthOf(operations, tenant)
  const settings = await settingsOf(operations, tenant)
  const submitted = await submittedOf(operations, tenant)
  const definitions = await allRows<DefinitionRow>(
    operations,
    { tenant },
    statutorySlugs.definitions,
    {
      where: { active: { equals: true } },
    },
  )
  const due = definitions.map((row) => {
    const { id: definition, key, frequency } = row
    const names = { en: nameIn(row, 'en'), tn: nameIn(row, 'tn') }
    const setting = (day: string) => {
      const found = settingOn(settings, dueSettingOf(key), day)
      return found?.unit === 'days' ? found : null
    }
    const items = dueItems({
      ...{ frequency, firstMonth, today, back: BACK[frequency] },
      dueDays: (day) => {
        const found = setting(day)
        return found && daysIn(found.value)
      },
      submitted: submitted.get(definition) ?? new Set(),
    })
    return items.map((item) => ({
      ...{ ...item, definition, key, names, source: setting(item.to)?.source ?? '' },
    }))
  })
  return {
    items: due.flat().sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1)),
    withoutDueDay: definitions.filter((_, at) => !due[at]?.length).map(({ key }) => key),
  }
}

async function submittedOf(operations: Operations, tenant: string) {
  const rows = await allRows<Row>(operations, { tenant }, statutorySlugs.reports, {
    where: { status: { equals: 'submitted' } },
    select: ['definition', 'to'],
  })
  const days = new Map<string, Set<string>>()
  for (const { definition, to } of rows) {
    const known = days.get(String(definition)) ?? new Set<string>()
    days.set(String(definition), known.add(String(to)))
  }
  return days
}
