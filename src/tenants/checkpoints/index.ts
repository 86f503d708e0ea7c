export { checkpointKeys } from './keys'
export { recordCheckpoint, type Heads } from './record'
export { checkpointOf } from './rows'
export { verifyCheckpoints } from './verify'
