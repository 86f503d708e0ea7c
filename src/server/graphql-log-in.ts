import { GraphQLError, type ASTVisitor, type FieldNode, type ValidationContext } from 'graphql'
import { isAccountField } from './graphql-document'

/**
 * Allows one log-in in a GraphQL document: aliases would let one request, which the rate limit counts
 * once, try a password on hundreds of accounts. For `graphQL.validationRules`.
 */
export function oneLogIn(context: ValidationContext): ASTVisitor {
  const found: FieldNode[] = []
  return {
    Field: (node) => {
      if (isAccountField(node.name.value)) found.push(node)
    },
    Document: {
      leave: () => {
        if (found.length < 2) return
        context.reportError(
          new GraphQLError('Log in with one account in a request.', { nodes: found.slice(1) }),
        )
      },
    },
  }
}
