import type { Field } from 'payload'
import { LARGEST_SUM, moneyField } from '../../../../collections/fields/money'
import { periodField } from '../../../../collections/fields/period'
import { payrollSlugs } from '../../slugs'
import { fieldLabel, optionLabels } from '../../translations'

export const runStatuses = ['generated', 'approved', 'submitted', 'cancelled'] as const
export type RunStatus = (typeof runStatuses)[number]

export const runModes = ['full', 'delta'] as const
export type RunMode = (typeof runModes)[number]

export const deductionActions = ['NEW', 'AMEND', 'CEASE', 'NOCHANGE'] as const
export type DeductionAction = (typeof deductionActions)[number]

type Name = Parameters<typeof fieldLabel>[0]

const text = (name: Name, required = false): Field => ({
  name,
  type: 'text',
  required,
  label: fieldLabel(name),
})
const count = (name: Name): Field => ({
  name,
  type: 'number',
  required: true,
  label: fieldLabel(name),
})
const moment = (name: Name): Field => ({ name, type: 'date', label: fieldLabel(name) })
const json = (name: Name): Field => ({
  name,
  type: 'json',
  required: true,
  label: fieldLabel(name),
})
const select = (name: Name, options: readonly string[]): Field => ({
  name,
  type: 'select',
  required: true,
  label: fieldLabel(name),
  options: optionLabels(options),
})

/** What a run keeps: identity, figures, files, exceptions, and who did what to it. */
export function runFields(authoritySlug: string): Field[] {
  return [
    {
      name: 'payrollAuthority',
      type: 'relationship',
      relationTo: authoritySlug as 'payroll-authorities',
      required: true,
      label: fieldLabel('payrollAuthority'),
    },
    periodField({
      name: 'period',
      required: true,
      label: fieldLabel('period'),
      admin: { components: { Cell: '/admin/elements/document-link#RunCell' } },
    }),
    count('sequence'),
    select('mode', runModes),
    select('status', runStatuses),
    {
      name: 'formatVersion',
      type: 'relationship',
      relationTo: payrollSlugs.fileFormatVersions,
      required: true,
      label: fieldLabel('formatVersion'),
    },
    text('baselineRun'),
    count('lines'),
    moneyField({
      name: 'amount',
      maximum: LARGEST_SUM,
      required: true,
      label: fieldLabel('amount'),
    }),
    text('hashTotal', true),
    json('actions'),
    json('files'),
    text('sha256', true),
    text('contentSha256', true),
    text('snapshotFile', true),
    { name: 'asksBills', type: 'checkbox', label: fieldLabel('asksBills') },
    json('context'),
    count('exceptionCount'),
    json('exceptions'),
    text('maker', true),
    text('makerName', true),
    moment('generatedAt'),
    text('approver'),
    text('approverName'),
    moment('approvedAt'),
    text('submittedBy'),
    moment('submittedAt'),
    text('cancelledBy'),
    moment('cancelledAt'),
    text('cancelReason'),
  ]
}
