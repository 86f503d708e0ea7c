/** English texts of the editors and forms that work on whole sets, versions, periods and journals. */
export const enEditors = {
  // Beneficiaries
  beneficiaries: 'Beneficiaries',
  beneficiariesHelp:
    'Who is paid when the member dies. All of them are saved together; their shares add up to exactly 100 %.',
  beneficiaryNumber: 'Beneficiary {{number}}',
  beneficiariesNone: 'This member has no beneficiaries.',
  surname: 'Surname',
  forenames: 'Forenames',
  relation: 'Relation',
  phone: 'Telephone',
  sharePercent: 'Share in %',
  shareInvalid: 'Write a share above 0 with at most two decimals, such as 33.34.',
  sharesTotal: 'Shares entered: {{total}} %',
  sharesComplete: 'complete',
  sharesLeft: '{{left}} % still to give',
  sharesOver: '{{over}} % too much',
  addBeneficiary: 'Add a beneficiary',
  removeBeneficiary: 'Remove beneficiary {{number}}',
  saveBeneficiaries: 'Save the beneficiaries',
  beneficiariesSaved: 'The beneficiaries are saved.',
  beneficiariesReadOnly: 'You may look at the beneficiaries, but not change them.',
  beneficiariesWhere:
    'Beneficiaries are entered, and their shares changed, all together on the member.',
  openMemberBeneficiaries: 'Open the member’s beneficiaries',
  openMembers: 'Open the members',
  // Format versions
  chooseFormat: 'Choose the format: the layout of its last version is shown here.',
  frozenShort: 'Published or used: it stays as it is.',
  newVersion: 'New version from this one',
  // Periods and journals
  closeMonth: 'Close a month',
  closeMonthHelp: 'Nothing can be posted or reversed with a date in a closed month.',
  closePeriod: 'Close {{period}}',
  closePeriodHelp:
    'Close {{period}}? Nothing can be posted or reversed with a date in it any more.',
  periodClosed: '{{period}} is closed.',
  periodWasClosed: '{{period}} was closed already; nothing changed.',
  reopenPeriod: 'Reopen {{period}}',
  reopenPeriodHelp: 'Reopen {{period}}? Who did it and why stays in the audit log.',
  periodReopened: '{{period}} is open again.',
  reverseJournal: 'Reverse this journal',
  reverseJournalHelp:
    'A linked journal takes journal {{number}} of {{amount}} back. Its date is in an open month and not before {{date}}.',
  reversalDate: 'Date of the reversal',
  journalReversed: 'The journal is reversed.',
  reversedBy: 'Reversed by',
  reversalOf: 'Reverses',
  // Suspense
  proposeFor: 'Propose a resolution of {{amount}}: {{name}}',
  amountUpTo: 'Write an amount up to {{amount}}: what is unresolved and not proposed yet.',
  approveResolutionOf: '{{kind}}, {{amount}}: {{name}}. Approving posts it to the ledger at once.',
  // A society's own fields
  record: 'Record',
  value: 'Value',
  // Alerts
  tryAlertHelp: 'Looks at the first 2,000 records and keeps nothing.',
  alertLooked: 'Records looked at',
  alertFound: 'It would tell of',
  alertUnanswered: 'A value is missing in',
  alertsHere: 'Alerts about this record',
  alertSince: 'since {{day}}',
  alertOpenRecord: 'Open the record',
  takeFileOff: 'Take off',
  downloadList: 'Download this list as CSV',
  definitionPreview: 'See what changes',
  definitionPreviewHelp:
    'A new type or formula changes the values of all records when the definition is saved. Look here first; nothing is changed by looking.',
  definitionNothingChanges: 'No stored value changes.',
  definitionWouldChange:
    '{{records}} records, {{holding}} with a value. {{changing}} values would change; {{refused}} records can’t follow.',
  // What was there already
  runWasThere: 'Nothing changed: the file of {{period}} was generated on {{date}}.',
  importWasThere: 'Nothing changed: this file was imported on {{date}}.',
  cameNotReconciled: 'Received, not reconciled yet',
} as const
