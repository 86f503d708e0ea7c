import { authentication } from './authentication'
import { error } from './error'
import { fields } from './fields'
import { general } from './general'
import { operators } from './operators'
import { upload } from './upload'
import { validation } from './validation'
import { version } from './version'

/** Payload's own texts in Setswana, by Payload's groups: those of what this platform uses of Payload. */
export const payloadTexts = {
  authentication,
  error,
  fields,
  general,
  operators,
  upload,
  validation,
  version,
}
