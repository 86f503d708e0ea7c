export {
  memberStatuses,
  statusRoute,
  stepProblem,
  type MemberStatus,
  type StatusRoute,
} from './steps'
