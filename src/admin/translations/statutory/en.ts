/** Texts of statutory reports and their calendar. */
export const enStatutory = {
  statutoryShipped: 'Add the shipped reports',
  statutoryShippedHelp:
    'Reports and figures that ship and the society does not have are added; what it has stays as it is.',
  statutoryShippedDone: 'The reports are there.',
  statutoryCalendar: 'What is due',
  statutoryNothingDue: 'No report has a due day.',
  statutoryNoDueDay:
    'No due day is set for: {{keys}}. Add statutory settings due.<report> with their source.',
  statutoryReport: 'Report',
  statutoryPeriod: 'Period',
  statutoryDueOn: 'Due on',
  statutorySource: 'Source',
  statutoryState_submitted: 'Submitted',
  statutoryState_overdue: 'Overdue',
  statutoryState_due: 'Due',
  statutoryState_running: 'Not ended yet',
  statutoryMake: 'Make report',
  statutoryMonth: 'A month of the period',
  statutoryMade: 'The report is made.',
  statutorySubmit: 'Mark as submitted',
  statutorySubmitHelp:
    'The report stays as it is for good. A correction is a new version, made again beside it.',
  statutorySubmitted: 'The report is marked as submitted.',
} as const
