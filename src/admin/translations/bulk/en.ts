/** English texts of bulk edits and of undoing them and imports. */
export const enBulk = {
  bulkEdit: 'Edit many records',
  bulkEditHelp:
    'Changes one field in all records of this list as it is filtered now, or in those that are ticked. Nothing is written before you have seen the preview.',
  bulkField: 'Field',
  bulkValue: 'New value',
  bulkNoValue: 'No value',
  bulkWhich: 'Which records',
  bulkFiltered: 'All of this list as it is filtered ({{count}})',
  bulkTicked: 'Those that are ticked ({{count}})',
  bulkPreview: 'Show the preview',
  bulkWould:
    '{{total}} records fit. Tried out: {{tried}}, of which {{refused}} would be refused and {{unchanged}} hold the value already.',
  bulkFirst: 'First records',
  bulkRecord: 'Record',
  bulkBefore: 'Now',
  bulkAfter: 'Then',
  bulkProblem: 'Why not',
  bulkApply: 'Change {{count}} records',
  bulkOpen: 'Open the record of this change',
  bulkReport: 'Records that were left as they are',
  bulkUndo: 'Undo',
  bulkUndoPreview: 'What would undoing do?',
  bulkUndoHelp:
    'Records that it made are taken back, fields that it changed are put back. What is in use or was changed since stays as it is.',
  bulkUndoWould:
    'Would take back {{removed}}, put back {{restored}} and leave {{kept}} as they are.',
  bulkUndoKept: 'Would stay as they are',
  bulkRow: 'Row of the file',
  bulkNothing: 'None.',
  bulkImportOpen: 'Open this import, to undo it',
} as const
