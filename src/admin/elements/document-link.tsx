import type { DefaultServerCellComponentProps, TextFieldClient } from 'payload'
import './elements.css'

type CellProps = DefaultServerCellComponentProps<TextFieldClient, string>

/** A cell that opens a tab of the document instead of its fields. */
function DocumentLink({
  cellData,
  rowData,
  payload,
  collectionConfig,
  tab,
}: CellProps & { tab: string }) {
  const list = `${payload.config.routes.admin}/collections/${collectionConfig.slug}`
  return <a href={`${list}/${String(rowData.id)}/${tab}`}>{cellData}</a>
}

/** The month of a run, which opens its file. */
export const RunCell = (props: CellProps) => <DocumentLink {...props} tab="file" />

/** The name of a remittance, which opens its workbench. */
export const RemittanceCell = (props: CellProps) => <DocumentLink {...props} tab="workbench" />
