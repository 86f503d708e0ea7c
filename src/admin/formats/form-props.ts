import type { FormatDefinition } from '../../domain/formats'

/** What every part of the layout form takes. */
export type FormProps = {
  definition: FormatDefinition
  locked: boolean
  onChange: (definition: FormatDefinition) => void
}
