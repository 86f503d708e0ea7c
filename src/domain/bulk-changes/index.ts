export {
  restore,
  turnedRound,
  undoProblems,
  type LoggedChange,
  type Restored,
  type UndoProblem,
} from './undo'
