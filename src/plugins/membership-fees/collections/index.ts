import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { MembershipFeeEntries } from './entries'
import { MembershipFees } from './fees'
import { MembershipFeeRequests } from './requests'
import { MembershipFeeWaivers } from './waivers'

/** The collections of this plugin with their titles and words. */
export const feeCollections = [
  MembershipFees,
  MembershipFeeWaivers,
  MembershipFeeEntries,
  MembershipFeeRequests,
]
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
