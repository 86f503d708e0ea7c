import type { TextFieldServerComponent } from 'payload'
import { codesIn } from '../../platform/labels'
import { approvableOperations } from '../../tenants/approvals/registry'
import { permissionRegistry } from '../../tenants/permissions'
import { CodeSelect } from '../fields/code/select.client'

/** The operation of a workflow, of those that this installation declares. */
export const OperationField: TextFieldServerComponent = ({
  clientField,
  path,
  readOnly,
  payload,
  i18n,
}) => {
  const words = codesIn('operation', i18n.language)
  const permissions = permissionRegistry(payload.config)
  const options = approvableOperations(payload).map(({ key }) => ({
    value: key,
    label: words[key] ?? permissions.get(key)?.label ?? key,
  }))
  return <CodeSelect field={clientField} path={path} readOnly={readOnly} options={options} />
}
