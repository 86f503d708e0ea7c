import { describe, expect, it } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'
import { oneLogIn } from './graphql-log-in'

const schema = buildSchema(`
  type Query { me: String }
  type Mutation { loginUser(email: String): String, unlockUser(email: String): Boolean, createMember: String }
`)

const errorsOf = (text: string) =>
  validate(schema, parse(text), [oneLogIn]).map((error) => error.message)

describe('a GraphQL document', () => {
  it('may log in once, and do other things as often as it likes', () => {
    expect(
      errorsOf('mutation { loginUser(email: "a") one: createMember two: createMember }'),
    ).toEqual([])
  })

  it.each([
    'mutation { a: loginUser(email: "a") b: loginUser(email: "b") }',
    'mutation { loginUser(email: "a") unlockUser(email: "b") }',
    'mutation { loginUser(email: "a") ...More } fragment More on Mutation { b: loginUser(email: "b") }',
  ])('may not try several accounts: %s', (text) => {
    expect(errorsOf(text)).toEqual(['Log in with one account in a request.'])
  })
})
