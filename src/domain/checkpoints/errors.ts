import { defineErrors } from '../errors'

export const checkpointErrors = defineErrors({
  CHECKPOINT_INVALID: {
    status: 400,
    next: 'Give a file that `checkpoints export` wrote, unchanged, of this society.',
  },
  CHECKPOINT_UNKNOWN: {
    status: 404,
    next: 'Checkpoints are made by the nightly verification, or by `checkpoints make`.',
  },
})
