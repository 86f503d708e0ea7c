/** The collections of this plugin. */
export const payrollSlugs = {
  fileFormats: 'file-formats',
  fileFormatVersions: 'file-format-versions',
  payrollCalendar: 'payroll-calendar',
  publicHolidays: 'public-holidays',
  deductionRuns: 'deduction-runs',
  deductionLines: 'deduction-lines',
} as const
