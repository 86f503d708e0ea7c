import {
  createDataloaderCacheKey,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { codeInWords, type CodeKind } from './codes'

type Context = {
  collection: SanitizedCollectionConfig
  req: PayloadRequest
  overrideAccess?: boolean
}

/** A row that gets its title: its values as text, in the reader's language. */
export class TitleRow {
  constructor(
    private readonly doc: Record<string, unknown>,
    private readonly context: Context,
  ) {}

  /** A value as it is; empty when the row has none. */
  text(name: string): string {
    const value = this.doc[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }

  /** An amount in thebe, with its decimals. */
  amount(name: string): string {
    const value = this.doc[name]
    return typeof value === 'number' ? (value / 100).toFixed(2) : ''
  }

  /** A code in words. */
  words(name: string, kind: CodeKind): string {
    return codeInWords(kind, this.text(name), this.language)
  }

  /** The label of a select's value. */
  option(name: string): string {
    const field = this.context.collection.flattenedFields.find((each) => each.name === name)
    const options = field?.type === 'select' ? field.options : []
    const found = options.find(
      (option) => typeof option === 'object' && option.value === this.doc[name],
    )
    const label = typeof found === 'object' ? found.label : undefined
    const texts = typeof label === 'object' ? (label as Record<string, string>) : {}
    return texts[this.language] ?? texts.en ?? this.text(name)
  }

  /** One of two texts, by the reader's language. */
  say(texts: { en: string; tn: string }): string {
    return this.language === 'tn' ? texts.tn : texts.en
  }

  /**
   * A value of a document the row points at. All rows of a list ask in one query; who may not read
   * that document gets nothing.
   */
  async related(name: string, value: string): Promise<string> {
    const { collection, req, overrideAccess = false } = this.context
    const pointer = this.doc[name]
    const field = collection.flattenedFields.find((each) => each.name === name)
    if (!pointer || field?.type !== 'relationship' || typeof field.relationTo !== 'string')
      return ''
    const isLoaded = typeof pointer === 'object' && value in pointer
    const id = typeof pointer === 'object' ? (pointer as { id?: string }).id : String(pointer)
    const found: unknown = isLoaded
      ? pointer
      : await req.payloadDataLoader.load(
          createDataloaderCacheKey({
            collectionSlug: field.relationTo,
            currentDepth: 0,
            depth: 0,
            docID: id ?? '',
            draft: false,
            fallbackLocale: null as never,
            locale: null as never,
            overrideAccess,
            select: { [value]: true },
            showHiddenFields: false,
            transactionID: req.transactionID as string,
          }),
        )
    const text = (found as Record<string, unknown> | null)?.[value]
    return typeof text === 'string' || typeof text === 'number' ? String(text) : ''
  }

  private get language(): string {
    return this.context.req.i18n?.language ?? 'en'
  }
}

/** The parts that there are, with a space between them. */
export const joined = (...parts: string[]): string => parts.filter(Boolean).join(' ')
