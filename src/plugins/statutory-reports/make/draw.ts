import { parseContent, type ReportKind } from '../../../domain/statutory'
import type { DefinitionRow } from '../find'
import { drawClaims } from './claims'
import { drawCollection } from './collection'
import { drawContributions } from './contributions'
import { drawDelinquency } from './delinquency'
import { drawMembers } from './members'
import { drawRatios } from './ratios'
import type { Drawn, Making } from './types'

type Draw = (making: Making, content: unknown) => Promise<Drawn>

const draws: Record<ReportKind, Draw> = {
  members: (making, content) => drawMembers(making, parseContent('members', content)),
  contributions: (making, content) =>
    drawContributions(making, parseContent('contributions', content)),
  claims: (making, content) => drawClaims(making, parseContent('claims', content)),
  collection: (making) => drawCollection(making),
  delinquency: (making, content) => drawDelinquency(making, parseContent('delinquency', content)),
  ratios: (making, content) => drawRatios(making, parseContent('ratios', content)),
}

/** The table of a definition for some days. @throws STATUTORY_CONTENT, STATUTORY_SETTING */
export const draw = ({ kind, content }: DefinitionRow, making: Making): Promise<Drawn> =>
  draws[kind](making, content)
