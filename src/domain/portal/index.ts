export { brandColours, contrast, READABLE_CONTRAST, type BrandColours } from './colours'
export {
  CODE_DIGITS,
  CODE_MINUTES,
  CODES_A_DAY,
  CODES_AN_HOUR,
  INVITATION_DAYS,
  invitationCode,
  mayAskAgain,
  MOST_TRIES,
  typedCode,
} from './codes'
export { cookieSeconds, isAlive, isToBeNoted, type SessionTimes } from './sessions'
