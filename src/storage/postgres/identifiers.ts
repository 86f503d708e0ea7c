import { v7 } from 'uuid'

/** Time-ordered ids keep the inserts of a run in neighbouring pages of the index. */
export const newId = (): string => v7()
