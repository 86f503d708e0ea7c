import type { JSONFieldServerComponent } from 'payload'
import { permissionRegistry } from '../../../tenants/permissions'
import { PermissionsMatrix } from './matrix.client'

/** The permissions of a role as checkboxes; the list comes from what this installation declares. */
export const PermissionsField: JSONFieldServerComponent = ({
  clientField,
  path,
  readOnly,
  payload,
}) => {
  const permissions = [...permissionRegistry(payload.config).values()]
  const options = permissions.map(({ key, label, level }) => ({ key, label, level }))
  return <PermissionsMatrix field={clientField} path={path} readOnly={readOnly} options={options} />
}
