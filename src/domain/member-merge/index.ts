export {
  continuedFrom,
  mergeBlockers,
  mergeQuestions,
  unanswered,
  type MergeAnswer,
  type MergeAnswers,
  type MergePerson,
  type MergeQuestion,
} from './rules'
