import { funeralSchema, type FuneralTerms, type ProductDefinition } from '../products'

const none: FuneralTerms = funeralSchema.parse({})

/** What a definition says of a funeral plan, with the defaults for one that says nothing. */
export const funeralTermsOf = ({ funeral }: Pick<ProductDefinition, 'funeral'>): FuneralTerms =>
  funeral ?? none
