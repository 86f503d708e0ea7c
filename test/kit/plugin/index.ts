/**
 * What the tests of a plugin are written with: `import { … } from 'motshelo/testing'`. Everything runs on
 * a real database and through the real API.
 */
export { openPluginPlatform } from './platform'
export type { Platform } from '../../../src/start'
export { initTenant } from '../../../src/tenants/init-tenant'
export { trialBalance, verifyLedger } from '../../../src/ledger'
export { verifyAuditChain } from '../../../src/hooks/audit'
export { makeStaff, staffPassword, type Staff, type StaffOptions } from '../staff'
export { logIn, restAs, type Answer, type Rest } from '../rest'
