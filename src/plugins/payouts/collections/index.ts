import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { PayoutAccounts } from './accounts'
import { PayoutBatches } from './batches'
import { PayoutLines } from './lines'
import { Payouts } from './payouts'

/** The collections of this plugin with their titles and words. */
export const payoutCollections = [PayoutBatches, PayoutLines, PayoutAccounts, Payouts]
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
