import { codesIn } from '../../platform/labels/codes'
import type { AuditFilter } from '../../plugins/audit'
import { textsIn } from '../translations'

type Props = {
  path: string
  filter: AuditFilter
  kinds: [slug: string, name: string][]
  language: string
}

/** A plain form: what it asks for stands in the address, so that a look can be kept and passed on. */
export function AuditFilterForm({ path, filter, kinds, language }: Props) {
  const t = textsIn(language)
  const actions = Object.entries(codesIn('auditAction', language)).sort(byWords)
  return (
    <form action={path} method="get" className="motshelo-form" aria-label={t('auditFilter')}>
      <Input name="person" label={t('auditPerson')} value={filter.person} />
      <Choice
        name="action"
        label={t('auditAction')}
        value={filter.action}
        options={actions}
        all={t('auditAll')}
      />
      <Choice
        name="kind"
        label={t('auditKind')}
        value={filter.kind}
        options={kinds}
        all={t('auditAll')}
      />
      <Input name="from" type="date" label={t('auditFrom')} value={filter.from} />
      <Input name="to" type="date" label={t('auditTo')} value={filter.to} />
      <Input name="record" label={t('auditRecord')} value={filter.record} />
      <button type="submit" className="btn btn--style-primary btn--size-small btn--withoutPopup">
        {t('auditShow')}
      </button>
    </form>
  )
}

const byWords = ([, one]: [string, string], [, other]: [string, string]): number =>
  one.localeCompare(other)

type Field = { name: string; label: string; value: string | undefined }

function Input({ name, label, value, type = 'text' }: Field & { type?: string }) {
  return (
    <div className="motshelo-field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <input
        id={`audit-${name}`}
        className="motshelo-input"
        {...{ name, type, defaultValue: value ?? '' }}
      />
    </div>
  )
}

function Choice({
  name,
  label,
  value,
  options,
  all,
}: Field & { options: [string, string][]; all: string }) {
  return (
    <div className="motshelo-field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <select
        id={`audit-${name}`}
        className="motshelo-input"
        name={name}
        defaultValue={value ?? ''}
      >
        <option value="">{all}</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
