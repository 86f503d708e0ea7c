import type { DefaultServerCellComponentProps, TextFieldClient } from 'payload'
import { codeInWords, type CodeKind } from '../../../platform/labels'

type Props = DefaultServerCellComponentProps<TextFieldClient, string | null> & { kind: CodeKind }

/** A code in words; in the first column of a list it opens the document. */
export function CodeCell({
  cellData,
  collectionConfig,
  i18n,
  kind,
  link,
  payload,
  rowData,
}: Props) {
  if (!cellData) return null
  const words = codeInWords(kind, cellData, i18n.language)
  if (!link) return <span>{words}</span>
  const list = `${payload.config.routes.admin}/collections/${collectionConfig.slug}`
  return <a href={`${list}/${String(rowData.id)}`}>{words}</a>
}
