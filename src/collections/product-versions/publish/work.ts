import type { Progress } from '../../../jobs/types'

/** How a long piece of work tells how far it is, and hears that it has to stop. */
export type Work = { progress?: Progress; signal?: AbortSignal }
