import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { ReactNode } from 'react'
import { platformOf } from '../../platform'
import { textIn } from '../../platform/labels'
import type { WidgetProps } from '../../platform/types'
import { Card } from '../elements/card'
import { mayIn } from '../session/societies'

/** A tile that a plugin added with `extendPlatform`, for who may see it. */
export async function widgetTile(
  key: string,
  { req, society }: Pick<WidgetProps, 'req' | 'society'>,
): Promise<ReactNode> {
  const { payload, i18n } = req
  const widget = platformOf(payload).widgets.find((each) => each.key === key)
  if (!widget) return null
  const { label, component, width, permission } = widget
  if (permission !== undefined && !(await mayIn(req, society.id, permission))) return null
  return (
    <Card title={textIn(label, i18n.language)} wide={width === 'full'}>
      {RenderServerComponent({
        Component: component,
        importMap: payload.importMap,
        serverProps: { req, society, payload, i18n },
      })}
    </Card>
  )
}
