import type { CollectionConfig, Endpoint, Payload, PayloadRequest } from 'payload'
import type { ProductKindDeclaration } from './product-kinds'
import type { Actor } from '../domain/actor'
import type { JobDefinition, Poller } from '../jobs/types'
import type { MessageEvent } from '../domain/messages'
import type { SearchHit, SearchKeys } from '../domain/search'
import type { CheckResult } from '../ledger'
import type { Operations, Storage, Transaction } from '../storage/types'
import type { AnyOperation } from '../tenants/approvals/operation'
import type { PermissionDeclaration } from '../tenants/permissions/declaration'
import type { PersonalKind } from '../tenants/personal-data'
import type { Text } from './labels/text'
import type { PortalPageDeclaration } from './portal-page'

/** A tile of the society dashboard. */
export type WidgetDeclaration = {
  /** Unique over all plugins, for example `reconciliation.suspense`. */
  key: string
  /** The tile's heading. */
  label: Text | string
  /**
   * Import-map path of the server component, which gets `WidgetProps`: from `src`, for example
   * `/plugins/<name>/widget#Widget`, or from a package, `<package>/widget#Widget`.
   */
  component: string
  /** The tile is shown only to people who hold this permission in the selected society. */
  permission?: string
  width?: 'small' | 'medium' | 'full'
}

/** What a tile gets, besides Payload's own server properties. */
export type WidgetProps = {
  req: PayloadRequest
  /** The society that is looked at. */
  society: { id: string; name: string; timeZone: string }
}

/** What a source of the search box gets. */
export type SearchContext = {
  storage: Operations
  tenant: string
  /** What was typed, read in every way that it may be meant. */
  keys: SearchKeys
  /** No more hits than these are shown. */
  limit: number
  /**
   * The blind index of a whole personal number; null for who sees such numbers masked, since by asking for
   * one number after the other a masked one could be worked out. A hit by it is recorded in the audit log.
   */
  blindIndex(kind: PersonalKind, number: string): string | null
}

/** Records that the search box of the admin finds. */
export type SearchSourceDeclaration = {
  /** Unique over all plugins, for example `claims`. */
  key: string
  /** The heading above its hits. */
  label: Text | string
  /** The collection that its hits are of: asked only for who may read it in the society. */
  collection: string
  /** Asks by indexes: it runs at each pause of somebody's typing, over the largest society. */
  find(context: SearchContext): Promise<SearchHit[]>
}

/** A file format that ships with a plugin; societies get a copy they may edit. */
export type FileFormatDeclaration = {
  /** Unique over all plugins, for example `gov-csv`. */
  key: string
  name: string
  purpose: 'deduction' | 'remittance' | 'rejection'
  /** The definition as `src/domain/formats` reads it. */
  definition: object
}

/** Files of a purpose (`StoreFile.purpose`) that may be downloaded, and by whom. */
export type FilePurposeDeclaration = {
  key: string
  /** What a person must hold in the file's society: the permission for what the file belongs to. */
  permission: string
}

/** An event that posts to the ledger, with the accounts it uses when a society has no rule of its own. */
export type PostingEventDeclaration = {
  /** The journal's event, for example `remittance.allocated`. */
  key: string
  /** What the society reads in the list of its posting rules. */
  label: Text | string
  /** Account code of the default chart, or `product` for the account of the product. */
  debit: string
  credit: string
}

/** What a plugin gets when a society is made; everything joins one transaction. */
export type SeedContext = {
  payload: Payload
  storage: Storage
  transaction: Transaction
  /** The new society's id. */
  tenant: string
  template: string
  actor: Actor
}

export type SeedTenant = (context: SeedContext) => Promise<void>

/** Something that the society owes and may pay through a bank file. */
export type Payable = {
  /** Id of the document that it comes from. With the key of its source it is paid once, for ever. */
  ref: string
  /** The member whom it concerns, and who is paid unless `payee` says otherwise. */
  member: string
  /** A key of whoever else is paid, `<collection>:<id>`: an account is confirmed for each by itself. */
  payee?: string | null
  /** Thebe, above zero. */
  amount: number
  /** Id of the ledger account that holds what is owed: paying debits it. */
  account: string
  /** The member account, where the ledger account is a control account. */
  memberAccount?: string | null
  /** What the receiver and the list of the batch read: `Exit, M000001`. */
  narrative: string
}

/** What a plugin is told of a payment of its own. */
export type PayableEvent = {
  tenant: string
  ref: string
  /** Id of the payment in the register, the same for all attempts. */
  payout: string
  /** The day of the journal. */
  on: string
  /** What the bank said. */
  reason: string
  actor: Actor
}

/** Where payables come from: approved claims, exits, refunds. Nothing else is ever paid. */
export type PayableSource = {
  /** Unique over all plugins, for example `exits.settlement`. */
  key: string
  label: Text
  /** What is approved and owed now, whether or not it is in a batch: that is the register's business. */
  list(operations: Operations, query: { tenant: string; refs?: string[] }): Promise<Payable[]>
  /** The bank paid it; in the transaction of the journal. */
  paid?(transaction: Transaction, event: PayableEvent): Promise<void>
  /** What was paid came back: it is owed again; in the transaction of the reversal. */
  returned?(transaction: Transaction, event: PayableEvent): Promise<void>
}

/** A promise of a plugin's own data that `verify` and the nightly job check beside the ledger. */
export type VerificationDeclaration = {
  /** Unique over all plugins, for example `reconciliation.registers`. */
  key: string
  /**
   * Reads, changes nothing, and answers one result a promise. It runs over the largest society: streams
   * and sums, never a query a row.
   */
  run(context: { storage: Storage; tenant: string }): Promise<CheckResult[]>
}

/** Texts of the admin by locale, namespace and key: `{ en: { payroll: { run: 'Run' } } }`. */
export type Translations = Record<string, Record<string, Record<string, string>>>

/** What one plugin adds to the platform. */
export type PlatformExtension = {
  /** The plugin's folder name; errors name it. */
  plugin: string
  /** Collections made by `tenantCollection` or `platformCollection`. */
  collections?: CollectionConfig[]
  /** Endpoints under `/api`. Each must call `authorise` itself: Payload checks nothing there. */
  endpoints?: Endpoint[]
  /** Named operations beyond `<collection>.read|create|update|delete`, which come by themselves. */
  permissions?: PermissionDeclaration[]
  /** The operations among them that a society may put behind a workflow; each asks `requireApproval`. */
  approvals?: AnyOperation[]
  /** Work that runs in the background, once for each key. */
  jobs?: JobDefinition[]
  /** Work that a running server looks for again and again. */
  pollers?: Poller[]
  /** What members are told of, with the words that ship; `queueMessages` of the plugin messages takes one. */
  messageEvents?: MessageEvent[]
  widgets?: WidgetDeclaration[]
  /** Pages of the member portal. */
  portalPages?: PortalPageDeclaration[]
  searchSources?: SearchSourceDeclaration[]
  fileFormats?: FileFormatDeclaration[]
  /** Kinds of products beyond those of the core. */
  productKinds?: ProductKindDeclaration[]
  /** Kept files of other purposes are not handed out. */
  filePurposes?: FilePurposeDeclaration[]
  postingEvents?: PostingEventDeclaration[]
  verifications?: VerificationDeclaration[]
  /** What may be paid through the bank files of the plugin payouts. */
  payableSources?: PayableSource[]
  /** Runs once for each new society, after the core has made chart, rules and products. */
  seedTenant?: SeedTenant
  translations?: Translations
  /** Slugs of collections in which societies may define fields of their own. */
  customFieldCollections?: string[]
}

/** Everything all plugins added, in the order in which they ran. */
export type PlatformRegistry = {
  plugins: string[]
  permissions: PermissionDeclaration[]
  approvals: AnyOperation[]
  jobs: JobDefinition[]
  pollers: Poller[]
  messageEvents: MessageEvent[]
  widgets: WidgetDeclaration[]
  portalPages: PortalPageDeclaration[]
  searchSources: SearchSourceDeclaration[]
  fileFormats: FileFormatDeclaration[]
  productKinds: ProductKindDeclaration[]
  filePurposes: FilePurposeDeclaration[]
  postingEvents: PostingEventDeclaration[]
  verifications: VerificationDeclaration[]
  payableSources: PayableSource[]
  seedTenant: { plugin: string; seed: SeedTenant }[]
  customFieldCollections: string[]
}
