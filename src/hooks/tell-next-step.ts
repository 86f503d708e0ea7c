import type { AfterErrorHook, Config } from 'payload'
import { isMotsheloError } from '../domain/errors'

/** Our errors reach REST and GraphQL with their code and with what to do next, not only with their message. */
export const tellNextStep: AfterErrorHook = ({ error }) => {
  if (!isMotsheloError(error)) return
  return { status: error.status, response: { errors: [error.toJSON()] } }
}

/** What a person did wrong is not an error of the platform's. */
export const quietErrors = { MotsheloError: 'info' } as unknown as Config['loggingLevels']
