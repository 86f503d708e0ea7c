export { transferProblem, type AskedMonth } from './months'
