export function MemberPoliciesView() {
  return null
}
