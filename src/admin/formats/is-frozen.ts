/** A version that was published or used is what files were made by: it stays as it is. */
export const isFrozen = (status: unknown, usedAt: unknown): boolean =>
  (status !== undefined && status !== null && status !== 'draft') || Boolean(usedAt)
