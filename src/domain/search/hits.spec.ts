import { expect, it } from '@jest/globals'
import { rankHits, type SearchHit } from '.'

const hit = (id: string, by: SearchHit['by'], title = id): SearchHit => ({ id, title, by })

it('tells of each record once, the surest first, and of no more than asked for', () => {
  const hits = [
    hit('b', 'name', 'Zwe'),
    hit('a', 'name'),
    hit('b', 'phone', 'Zwe'),
    hit('c', 'name'),
  ]
  expect(rankHits(hits, 2)).toEqual([hit('b', 'phone', 'Zwe'), hit('a', 'name')])
  expect(rankHits([], 5)).toEqual([])
})
