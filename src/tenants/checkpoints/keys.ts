import type { KeyObject } from 'node:crypto'
import { publicKeyText, signingKeyFrom } from '../../domain/checkpoints'
import { readMasterKeys } from '../personal-data/master-key'

/** The key that signs, and the public keys of all master keys that this installation still knows. */
export function checkpointKeys(): { signing: KeyObject; known: string[] } {
  const { current, byId } = readMasterKeys()
  return {
    signing: signingKeyFrom(current.key),
    known: [...byId.values()].map(({ key }) => publicKeyText(signingKeyFrom(key))),
  }
}
