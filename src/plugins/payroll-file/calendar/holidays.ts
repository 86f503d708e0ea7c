export type Holiday = { date: string; name: string }

/** Botswana's public holidays of 2026: a start that each society edits and continues. */
export const botswanaHolidays2026: readonly Holiday[] = [
  { date: '2026-01-01', name: 'New Year' },
  { date: '2026-01-02', name: 'Public holiday' },
  { date: '2026-04-03', name: 'Good Friday' },
  { date: '2026-04-04', name: 'Easter Saturday' },
  { date: '2026-04-06', name: 'Easter Monday' },
  { date: '2026-05-01', name: 'Labour Day' },
  { date: '2026-05-14', name: 'Ascension Day' },
  { date: '2026-07-01', name: 'Sir Seretse Khama Day' },
  { date: '2026-07-20', name: "Presidents' Day" },
  { date: '2026-07-21', name: "Presidents' Day holiday" },
  { date: '2026-09-30', name: 'Botswana Day' },
  { date: '2026-10-01', name: 'Botswana Day holiday' },
  { date: '2026-12-25', name: 'Christmas Day' },
  { date: '2026-12-26', name: 'Boxing Day' },
]
