import type { Columns } from './types'

/** The columns of a file of members. The admin's template is made of them. */
export const memberColumns: Columns = {
  required: [
    'member_no',
    'payroll_no',
    'omang',
    'surname',
    'forenames',
    'sex',
    'date_of_birth',
    'phone',
    'email',
    'payroll_authority',
    'joined_on',
    'status',
    'status_date',
  ],
  optional: ['passport', 'status_reason'],
}

/** The columns of a file of subscriptions. */
export const subscriptionColumns: Columns = {
  required: ['member_no', 'product', 'amount', 'deduction_code', 'start', 'end'],
  optional: ['product_plan', 'end_reason'],
}

/** What the file of refused rows has in front; passed over when that file is imported. */
export const rejectColumns: readonly string[] = ['row', 'reason']
