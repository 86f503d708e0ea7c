import type { Endpoint } from 'payload'
import { userErrors } from './errors'

/** Takes the place of Payload's own, which fails on a column that is only there with verification. */
export const noVerificationEndpoint: Endpoint = {
  path: '/verify/:id',
  method: 'post',
  handler: () => {
    throw userErrors.NO_VERIFICATION('E-mail addresses are not verified here.')
  },
}
