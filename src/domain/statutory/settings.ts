import type { BusinessDate } from '../calendar'
import { statutoryRuleErrors } from './errors'

/** A figure of a law, a regulation or a published standard, from a day on. */
export type StatutorySetting = {
  key: string
  /** First day on which it holds. */
  from: BusinessDate
  unit: SettingUnit
  /** Days as a whole number, percent as `35` or `12.5`, bounds as `30, 60, 90`. */
  value: string
  source: string
}

export const settingUnits = ['days', 'percent', 'bounds'] as const
export type SettingUnit = (typeof settingUnits)[number]

const SHAPES: Record<SettingUnit, RegExp> = {
  days: /^\d{1,4}$/,
  percent: /^\d{1,4}(\.\d{1,2})?$/,
  bounds: /^\d{1,5}(\s*,\s*\d{1,5})*$/,
}

/** True for a value that its unit can be read as; bounds rise. */
export function isSettingValue(unit: SettingUnit, value: string): boolean {
  if (!SHAPES[unit].test(value)) return false
  if (unit !== 'bounds') return true
  return boundsIn(value).every((bound, at, all) => bound > (all[at - 1] ?? 0))
}

/** The setting of a key that holds on a day: the last that has begun; null when none has. */
export function settingOn(
  settings: readonly StatutorySetting[],
  key: string,
  day: BusinessDate,
): StatutorySetting | null {
  return settings
    .filter((setting) => setting.key === key && setting.from <= day)
    .reduce<StatutorySetting | null>(
      (last, setting) => (last && last.from >= setting.from ? last : setting),
      null,
    )
}

/** @throws STATUTORY_SETTING when nothing holds on the day, or what holds is of another unit */
export function neededSetting(
  settings: readonly StatutorySetting[],
  { key, day, unit }: { key: string; day: BusinessDate; unit: SettingUnit },
): StatutorySetting {
  const setting = settingOn(settings, key, day)
  if (setting?.unit === unit && isSettingValue(unit, setting.value)) return setting
  throw statutoryRuleErrors.STATUTORY_SETTING(
    `No setting "${key}" in ${unit} holds on ${day}: the report needs it.`,
    { setting: key, day },
  )
}

export const daysIn = (value: string): number => Number(value)

/** Upper ends of the ranges, rising. */
export const boundsIn = (value: string): number[] => value.split(',').map(Number)

/** Hundredths of a percent: `12.5` is 1250. */
export function percentIn(value: string): number {
  const [whole = '0', part = ''] = value.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
