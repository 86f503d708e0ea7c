/** Set in the context of the one request that carries a confirmed change out; no client can set it. */
export const CONFIRMED = 'workflowChangeConfirmed'
