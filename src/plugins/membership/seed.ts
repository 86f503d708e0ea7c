import type { SeedTenant } from '../../platform'
import { membershipSlugs } from './slugs'

const LATELY_MONTHS = 3

/** Gives a new society the documents that most ask for, so that they are there to be changed. */
export const seedMembership: SeedTenant = async ({ transaction, tenant }) => {
  const asked = { requiredForAdmission: true, validForMonths: null, active: true }
  const lately = { ...asked, validForMonths: LATELY_MONTHS }
  await transaction.insertMany({ tenant }, membershipSlugs.documentRequirements, [
    {
      ...asked,
      code: 'OMANG',
      name: 'Copy of the Omang',
      nameTn: 'Khopi ya Omang',
      appliesTo: 'citizens',
    },
    {
      ...asked,
      code: 'PASSPORT',
      name: 'Copy of the passport',
      nameTn: 'Khopi ya lokwalo lwa mosepele',
      appliesTo: 'non-citizens',
    },
    {
      ...lately,
      code: 'ADDRESS',
      name: 'Proof of address',
      nameTn: 'Bosupi jwa aterese',
      appliesTo: 'everyone',
    },
    {
      ...lately,
      code: 'PAYSLIP',
      name: 'Payslip',
      nameTn: 'Lokwalo lwa tuelo',
      appliesTo: 'on-payroll',
    },
    {
      ...asked,
      code: 'PHOTO',
      name: 'Photo',
      nameTn: 'Setshwantsho',
      appliesTo: 'everyone',
      requiredForAdmission: false,
    },
  ])
  // Who was put out does not come back, and a year passes before anybody does, until the society says so.
  const terms = { service: 'fresh', joiningFee: true, arrearsFirst: true }
  await transaction.insertMany({ tenant }, membershipSlugs.rejoiningRules, [
    { ...terms, kind: 'resignation', allowed: true, afterMonths: 12 },
    { ...terms, kind: 'retirement', allowed: true, afterMonths: 0, service: 'credited' },
    { ...terms, kind: 'expulsion', allowed: false, afterMonths: 0 },
  ])
}
