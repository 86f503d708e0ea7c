import type { JSONFieldServerComponent } from 'payload'
import { platformOf } from '../../platform'
import { textIn } from '../../platform/labels'
import { tileKeys } from '../../plugins/dashboard'
import { textOf, textsIn } from '../translations'
import { TilesInput } from './tiles-input.client'

/** All tiles that there are, to be chosen and put in order. */
export const TilesField: JSONFieldServerComponent = ({ payload, i18n, path }) => {
  const { widgets } = platformOf(payload)
  const t = textsIn(i18n.language)
  const names = new Map(widgets.map(({ key, label }) => [key, textIn(label, i18n.language)]))
  const tiles = tileKeys([...names.keys()]).map((key) => ({
    key,
    name: names.get(key) ?? textOf(t, 'tile', key),
  }))
  return <TilesInput path={path} tiles={tiles} />
}
