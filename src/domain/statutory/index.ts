export { ageing, daysLate, type Bucket, type Owed } from './ageing'
export {
  claimColumns,
  memberColumns,
  parseContent,
  reportKinds,
  type ReportContent,
  type ReportKind,
} from './definition'
export { dueItems, type DueItem, type DueState } from './due'
export { statutoryRuleErrors } from './errors'
export { daysOf, frequencies, monthsOf, type Frequency, type ReportDays } from './periods'
export {
  meets,
  percentText,
  ratioOf,
  type Part,
  type Ratio,
  type RatioFigures,
  type RatioResult,
  type Term,
} from './ratios'
export {
  boundsIn,
  daysIn,
  isSettingValue,
  neededSetting,
  percentIn,
  settingOn,
  settingUnits,
  type SettingUnit,
  type StatutorySetting,
} from './settings'
export { shippedDefinitions, type ShippedDefinition } from './shipped'
export { shippedSettings } from './shipped-settings'
