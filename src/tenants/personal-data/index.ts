export { withPersonalData } from './collection'
export { createTenantCipher, type Identity, type TenantCipher } from './cipher'
export { rewrapTenantKeys } from './data-keys'
export { personalDataErrors } from './errors'
export { personalField, type PersonalFieldOptions } from './field'
export { takePersonalChange } from './hooks/changes'
export {
  isMasked,
  maskPersonal,
  normalisePersonal,
  personalProblem,
  type PersonalKind,
} from './kinds'
export { personalMarkOf, type PersonalMark } from './mark'
export { readMasterKeys } from './master-key'
export { withPersonalSearch } from './search'
export { tenantCipher } from './tenant-cipher'
