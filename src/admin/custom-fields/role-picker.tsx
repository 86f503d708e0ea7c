import type { JSONFieldServerComponent } from 'payload'
import { slugs } from '../../collections/slugs'
import { RoleChecks } from './role-checks.client'

/** The society roles as checkboxes. */
export const RolePicker: JSONFieldServerComponent = async ({
  clientField,
  path,
  readOnly,
  payload,
  req,
}) => {
  const { docs } = await payload.find({
    collection: slugs.roles,
    where: { level: { equals: 'society' } },
    sort: 'name',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const roles = docs.map(({ id, name }) => ({ id: String(id), name }))
  return <RoleChecks field={clientField} path={path} readOnly={readOnly} roles={roles} />
}
