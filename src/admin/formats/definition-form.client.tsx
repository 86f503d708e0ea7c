'use client'

import { useState } from 'react'
import type { RecordKind } from '../../domain/formats'
import { Tabs } from '../elements/tabs.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { Columns } from './columns.client'
import type { FormProps } from './form-props'
import { LayoutForm } from './layout-form.client'
import { useMemberFields } from './use-member-fields.client'
import { useSources } from './use-sources.client'

const records: RecordKind[] = ['header', 'detail', 'trailer']

type Props = FormProps & { tenant: string | undefined }

/** The layout of the file, then the columns of its records. */
export function DefinitionForm({ definition, tenant, locked, onChange }: Props) {
  const t = useTexts()
  const [record, setRecord] = useState<string>('detail')
  const sources = useSources(definition.purpose)
  const memberFields = useMemberFields(tenant)
  return (
    <div className="motshelo-stack">
      <LayoutForm definition={definition} locked={locked} onChange={onChange} />
      <Tabs
        label={t('layout')}
        selected={record}
        onSelect={setRecord}
        tabs={records.map((kind) => ({
          key: kind,
          label: textOf(t, 'record', kind),
          content: () => (
            <Columns
              kind={kind}
              sources={sources}
              memberFields={memberFields}
              definition={definition}
              locked={locked}
              onChange={onChange}
            />
          ),
        }))}
      />
    </div>
  )
}
