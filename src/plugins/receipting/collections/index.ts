import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { Bankings } from './bankings'
import { ReceiptLines } from './lines'
import { Receipts } from './receipts'

/** The collections of this plugin with their titles and words. */
export const receiptCollections = [Receipts, ReceiptLines, Bankings]
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
