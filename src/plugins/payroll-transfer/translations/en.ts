/** English words of this plugin's collections; the other languages have the same keys. */
export const en = {
  collections: { 'payroll-transfers': ['Transfer to another payroll', 'Transfers'] },
  fields: {
    codes: 'Deduction codes',
    from: 'First month of the new payroll',
    fromAuthority: 'Old payroll authority',
    fromNumber: 'Old payroll number',
    maker: 'Identity of the maker',
    makerName: 'Transferred by',
    member: 'Member',
    reason: 'Reason',
    review: 'Undo',
    status: 'Status',
    title: 'Title',
    toAuthority: 'New payroll authority',
    toNumber: 'New payroll number',
    undoReason: 'Why it was undone',
    undoneByName: 'Undone by',
  },
  help: { from: 'The month before is the last that the old payroll deducts.' },
  options: { transferred: 'Transferred', undone: 'Undone' },
} as const
