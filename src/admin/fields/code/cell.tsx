import type { DefaultServerCellComponentProps, TextFieldClient } from 'payload'
import { codeInWords, type CodeKind } from '../../../platform/labels'

type Props = DefaultServerCellComponentProps<TextFieldClient, string | null> & { kind: CodeKind }

/** A code in words; it opens the document where the list says so. */
export function CodeCell({ cellData, i18n, kind, link, linkURL }: Props) {
  if (!cellData) return null
  const words = codeInWords(kind, cellData, i18n.language)
  return link && linkURL ? <a href={linkURL}>{words}</a> : <span>{words}</span>
}
