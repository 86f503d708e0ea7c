import type { CheckboxFieldValidation } from 'payload'

/** Cash and bank are what a society has: only an asset can be one. */
export const checkCash: CheckboxFieldValidation = (value, { siblingData }) => {
  const { type } = siblingData as { type?: string }
  if (!value || type === undefined || type === 'asset') return true
  return 'Only an asset account can be cash or a bank account.'
}
