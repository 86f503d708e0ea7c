import type { Payload } from 'payload'
import { keepInOutbox, type DeliverCode } from './sign-in/deliver'

type WithDelivery = { portalDelivery?: DeliverCode }

/** Kept with the configuration, which is the same for every process and for tests. */
export const withDelivery = (
  custom: Record<string, unknown> | undefined,
  deliver: DeliverCode | undefined,
): Record<string, unknown> => ({ ...custom, ...(deliver ? { portalDelivery: deliver } : {}) })

/** How codes go out: as the installation was told, or into the outbox. */
export const deliveryOf = (payload: Payload): DeliverCode =>
  (payload.config.custom as WithDelivery).portalDelivery ?? keepInOutbox
