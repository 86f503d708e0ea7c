export const BulkChangeReview = () => null
