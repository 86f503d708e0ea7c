export {
  CHECKPOINT_FORMAT,
  checkpointHash,
  FIRST_CHECKPOINT,
  type Checkpoint,
  type ChainHead,
  type SignedCheckpoint,
} from './checkpoint'
export { checkpointErrors } from './errors'
export { readCheckpoint } from './read'
export { isSignedBy, publicKeyText, signCheckpoint, signingKeyFrom } from './signature'
