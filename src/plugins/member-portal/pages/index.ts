import type { PortalPageDeclaration } from '../../../platform/portal-page'
import { textOf, type WordKey } from '../words'
import { slugs } from '../../../collections/slugs'
import { sendApply, showApply } from './apply'
import { changePage } from './change'
import { showChanges } from './changes'
import { showDetails, sendDetails } from './details'
import { downloadDocument, sendDocument, showDocuments } from './documents'
import { showFamily } from './family'
import { ownChanges } from '../data/change-requests'
import { allOwnMessages, unreadMessages } from '../data/messages'
import { sendBeneficiaries, showBeneficiaries } from './beneficiaries'
import { sendNewLife, showNewLife } from './new-life'
import { sendTakeOff, showTakeOff } from './take-off'
import { showHome } from './home'
import { sendMessages, showMessage, showMessages } from './messages'
import { downloadData, sendPrivacy, showPrivacy } from './privacy'
import { showProducts } from './products'
import { showSocieties } from './societies'
import { downloadCsv, downloadPdf, showStatement, showStatements } from './statements'

const inMenu = (key: WordKey, order: number) => ({ menu: { label: textOf(key), order } })

/** The pages that every society's portal has; other plugins add theirs in the same way. */
export const portalPages: PortalPageDeclaration[] = [
  { key: 'portal.home', path: '', ...inMenu('home', 10), show: showHome },
  {
    ...{ key: 'portal.statements', path: 'statements', ...inMenu('statements', 20) },
    show: showStatements,
  },
  { key: 'portal.statement', path: 'statements/:account', show: showStatement },
  { key: 'portal.statement-pdf', path: 'statements/:account/pdf', show: downloadPdf },
  { key: 'portal.statement-csv', path: 'statements/:account/csv', show: downloadCsv },
  { key: 'portal.family', path: 'family', ...inMenu('family', 30), show: showFamily },
  {
    ...{ key: 'portal.messages', path: 'messages' },
    menu: { label: textOf('messages'), order: 50, count: unreadMessages },
    inDownload: { name: 'messages', of: allOwnMessages },
    // Also who has left marks what was read.
    ...{ isOpenToAll: true, show: showMessages, send: sendMessages },
  },
  { key: 'portal.message', path: 'messages/:message', show: showMessage },
  {
    ...{ key: 'portal.details', path: 'details', ...inMenu('details', 60) },
    ...{ show: showDetails, send: sendDetails },
  },
  {
    ...{ key: 'portal.changes', path: 'changes', show: showChanges },
    inDownload: { name: 'changesAskedFor', of: ownChanges },
  },
  {
    ...{ key: 'portal.change-details', path: 'details/change' },
    ...changePage(slugs.members),
  },
  {
    ...{ key: 'portal.new-life', path: 'family/lives/new' },
    ...{ show: showNewLife, send: sendNewLife },
  },
  {
    ...{ key: 'portal.take-off', path: 'family/lives/:record/end' },
    ...{ show: showTakeOff, send: sendTakeOff },
  },
  {
    ...{ key: 'portal.beneficiaries', path: 'family/beneficiaries' },
    shownTo: ({ showBeneficiaries: isShown }) => isShown,
    ...{ show: showBeneficiaries, send: sendBeneficiaries },
  },
  {
    ...{ key: 'portal.change-life', path: 'family/lives/:record' },
    ...changePage(slugs.dependants),
  },
  {
    ...{ key: 'portal.change-beneficiary', path: 'family/beneficiaries/:record' },
    shownTo: ({ showBeneficiaries: isShown }) => isShown,
    ...changePage(slugs.beneficiaries),
  },
  {
    ...{ key: 'portal.documents', path: 'documents', ...inMenu('documents', 70) },
    shownTo: ({ uploadDocuments }) => uploadDocuments,
    ...{ show: showDocuments, send: sendDocument },
  },
  {
    ...{ key: 'portal.document', path: 'documents/:document', show: downloadDocument },
    shownTo: ({ uploadDocuments }) => uploadDocuments,
  },
  {
    ...{ key: 'portal.products', path: 'products', ...inMenu('products', 80) },
    shownTo: ({ showProducts: isShown }) => isShown,
    show: showProducts,
  },
  {
    ...{ key: 'portal.apply', path: 'products/:product' },
    shownTo: ({ showProducts: isShown }) => isShown,
    ...{ show: showApply, send: sendApply },
  },
  {
    ...{ key: 'portal.privacy', path: 'privacy', ...inMenu('privacy', 90) },
    // Also who has left decides about his own data.
    ...{ isOpenToAll: true, show: showPrivacy, send: sendPrivacy },
  },
  { key: 'portal.data', path: 'privacy/data', show: downloadData },
  {
    ...{ key: 'portal.societies', path: 'societies', ...inMenu('societies', 100) },
    show: showSocieties,
  },
]
