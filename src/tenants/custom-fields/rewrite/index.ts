export { examine, type BadRow, type Examination } from './examine'
export { followDefinition } from './follow'
export { touchesRecords, type Redefinition } from './redefinition'
