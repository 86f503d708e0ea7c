import type { PortalPageDeclaration } from '../../../platform/portal-page'

export type FoundPage = { page: PortalPageDeclaration; params: Record<string, string> }

/** The page at a path below `/portal`, with what its names stand for; a name stands for one part. */
export function findPage(pages: readonly PortalPageDeclaration[], path: string): FoundPage | null {
  const parts = path.split('/')
  for (const page of pages) {
    const params = match(page.path.split('/'), parts)
    if (params) return { page, params }
  }
  return null
}

function match(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [at, name] of pattern.entries()) {
    const part = parts[at] ?? ''
    if (name.startsWith(':')) params[name.slice(1)] = decoded(part)
    else if (name !== part) return null
  }
  return params
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
