import { templateNames, type TemplateName } from '../templates'
import { initTenantErrors } from './errors'

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const LONGEST_SLUG = 40
const LONGEST_NAME = 200

export type NewTenant = { slug: string; name: string; template: TemplateName }

/** @throws SLUG_INVALID, NAME_INVALID, TEMPLATE_UNKNOWN */
export function assertNewTenant({ slug, name, template }: NewTenant): void {
  const isSlug = typeof slug === 'string' && SLUG.test(slug) && slug.length >= 2
  if (!isSlug || slug.length > LONGEST_SLUG) {
    throw initTenantErrors.SLUG_INVALID(`slug: "${slug}" can't name a society.`, { field: 'slug' })
  }
  if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME) {
    throw initTenantErrors.NAME_INVALID(`name: "${name}" is empty or too long.`, { field: 'name' })
  }
  if (templateNames.includes(template)) return
  throw initTenantErrors.TEMPLATE_UNKNOWN(`template: there is no template "${template}".`, {
    field: 'template',
  })
}
