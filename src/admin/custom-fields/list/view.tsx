import { DefaultListView, Table } from '@payloadcms/ui'
import type { Data, ListViewServerProps, PayloadRequest } from 'payload'
import { fieldRights, fieldsOfRequest } from '../../../tenants/custom-fields/request'
import type { SocietyField } from '../../../tenants/custom-fields/load'
import { valuesInWords } from '../../../tenants/custom-fields/words'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { signedInRequest } from '../../session/request'
import { mayIn, selectedSociety } from '../../session/societies'
import { clientFieldOf, pathOf } from './client-fields'
import { inChosenOrder, ownColumns, selectColumn } from './columns'
import { DownloadList } from './download.client'
import { ListWithOwnFields } from './view.client'

/**
 * The list of a collection that societies add fields to: with those of the selected society as columns
 * to choose, sort and filter by. Without one it is Payload's list as it is.
 */
export async function OwnFieldsList(props: ListViewServerProps) {
  const list = clientPropsOf(props)
  const req = await signedInRequest(props.payload)
  const society = req && (await selectedSociety(req))
  if (!society) return <DefaultListView {...list} />
  const fields = await visibleFields(req, society.id, list.collectionSlug)
  const mayDownload = await mayIn(req, society.id, 'lists.download')
  const BeforeListTable = (
    <>
      {list.BeforeListTable}
      {mayDownload && <DownloadList tenant={society.id} collection={list.collectionSlug} />}
    </>
  )
  if (!fields.length) return <DefaultListView {...list} BeforeListTable={BeforeListTable} />
  const { language } = req.i18n
  const docs = docsOf(props.data)
  const rows = await valuesInWords(
    req,
    fields,
    docs.map(({ custom }) => valuesIn(custom)),
  )
  const chosen = props.listPreferences?.columns
  const own = ownColumns({ fields, rows, language, chosen })
  const columnState = inChosenOrder([...list.columnState, ...own], chosen)
  const columns = list.enableRowSelections ? [selectColumn(docs), ...columnState] : columnState
  const filterOptions = new Map(list.resolvedFilterOptions)
  for (const { key, target } of fields)
    if (target) filterOptions.set(pathOf(key), { [target]: { tenant: { equals: society.id } } })
  return (
    <ListWithOwnFields
      {...list}
      ownFields={fields.map((field) => clientFieldOf(field, language))}
      columnState={columnState}
      resolvedFilterOptions={filterOptions}
      BeforeListTable={BeforeListTable}
      Table={
        <div className="table-wrap">
          <Table columns={columns} data={docs} />
        </div>
      }
    />
  )
}

async function visibleFields(
  req: PayloadRequest,
  tenant: string,
  collection: string,
): Promise<SocietyField[]> {
  const { maySee } = fieldRights(req, tenant)
  const fields = await fieldsOfRequest(req, tenant, collection)
  return fields.filter((field) => !field.archived && maySee(field))
}

const docsOf = (data: Data): Data[] => (data.docs ?? []) as Data[]

/** What Payload hands to the list beside what only a server may have. */
function clientPropsOf({
  collectionConfig: _collectionConfig,
  data: _data,
  i18n: _i18n,
  limit: _limit,
  listSearchableFields: _searchable,
  locale: _locale,
  params: _params,
  payload: _payload,
  permissions: _permissions,
  searchParams: _searchParams,
  user: _user,
  ...list
}: ListViewServerProps) {
  return list
}
