import type { PortalPageDeclaration } from '../../../platform/portal-page'
import { claimsData } from './data'
import { showClaim } from './pages/claim'
import { downloadClaimDocument } from './pages/download'
import { showClaims } from './pages/list'
import { sendNewClaim, showNewClaim } from './pages/new'
import { sendToClaim } from './pages/send'
import { textOf } from './words'

/** What members do with claims on their phones. Who has left may still claim what his exit leaves. */
export const claimPages: PortalPageDeclaration[] = [
  {
    ...{ key: 'claims.list', path: 'claims', show: showClaims },
    inDownload: { name: 'claims', of: claimsData },
    menu: { label: textOf('claims'), order: 40 },
  },
  {
    ...{ key: 'claims.new', path: 'claims/new', isOpenToAll: true },
    ...{ show: showNewClaim, send: sendNewClaim },
  },
  {
    ...{ key: 'claims.claim', path: 'claims/:id', isOpenToAll: true },
    ...{ show: showClaim, send: sendToClaim },
  },
  {
    ...{ key: 'claims.document', path: 'claims/:id/documents/:document' },
    show: downloadClaimDocument,
  },
]
