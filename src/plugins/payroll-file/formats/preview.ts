import {
  formatProblems,
  parseFormatDefinition,
  previewLines,
  type FormatProblem,
  type PreviewRecord,
} from '../../../domain/formats'
import type { Operations } from '../../../storage/types'
import { maskPersonal, type TenantCipher } from '../../../tenants/personal-data'
import { memberTypes } from '../../../tenants/custom-fields/member-types'
import { sampleFile } from './preview-sample'

/** As many members as a person compares at a glance. */
export const PREVIEW_LIMIT = 10

export type Preview = { problems: FormatProblem[]; records: PreviewRecord[] }

export type PreviewOptions = {
  tenant: string
  definition: unknown
  limit: number
  cipher: TenantCipher
  /** False hides Omang and passport numbers, whatever the format asks for. */
  reveal: boolean
  /** Keys of the society's own fields that the reader may not see. @default none */
  hidden?: string[]
}

/**
 * Writes the first lines of a definition for real members, with the problems beside the cells. An
 * unsound definition gives its problems and no records. Nothing is stored.
 */
export async function previewFormat(
  operations: Operations,
  { tenant, definition: input, limit, cipher, reveal, hidden = [] }: PreviewOptions,
): Promise<Preview> {
  const customTypes = await memberTypes(operations, tenant)
  const problems = formatProblems(input, { customTypes })
  if (problems.length > 0) return { problems, records: [] }
  const definition = parseFormatDefinition(input, { customTypes })
  const { context, lines } = await sampleFile(operations, {
    tenant,
    definition,
    limit,
    hidden,
    cipher: reveal ? cipher : maskingCipher(cipher),
  })
  return { problems, records: await previewLines(definition, context, lines, limit) }
}

/** Masks with a character that every encoding has, so that the mask itself is no error. */
function maskingCipher(cipher: TenantCipher): TenantCipher {
  return {
    ...cipher,
    decrypt: (identity, stored) =>
      maskPersonal(cipher.decrypt(identity, stored)).replace(/[^A-Za-z0-9]/g, '*'),
  }
}
