export { routesFor, type Addressee, type Route } from './choose'
export { messageErrors } from './errors'
export {
  canOptOut,
  channels,
  commonVariables,
  languages,
  needsOptIn,
  purposes,
  type Channel,
  type Language,
  type MessageEvent,
  type MessageText,
  type Purpose,
  type Values,
  type Variables,
  type VariableType,
} from './event'
export { mayBeQuoted, ownFieldName, ownFieldsIn, ownFieldWords } from './own-fields'
export { nextAttempt } from './retry'
export { sampleValues } from './sample'
export { smsSegments, type Segments } from './segments'
export { dateInWords, renderTemplate, templateProblems, unsaid } from './template'
