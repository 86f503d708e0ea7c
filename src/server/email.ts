import type { EmailAdapter } from 'payload'

/**
 * Stands in until a provider is configured: says that a mail was not sent, and nothing of what is in
 * it. Payload's own stand-in would write the addresses to the log.
 */
export const noEmail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'no-reply@motshelo.invalid',
  defaultFromName: 'Motshelo',
  sendEmail: async () => {
    payload.logger.warn('An e-mail was not sent: no e-mail provider is configured.')
  },
})
