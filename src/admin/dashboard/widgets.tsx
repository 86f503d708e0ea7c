import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { PayloadRequest } from 'payload'
import { platformOf } from '../../platform'
import { textIn } from '../../platform/labels'
import type { WidgetDeclaration, WidgetProps } from '../../platform/types'
import { Card } from '../elements/card'
import { mayIn } from '../session/societies'

/** The tiles that plugins added with `extendPlatform`, for who may see them. */
export async function Widgets({ req, society }: WidgetProps) {
  const { payload, i18n } = req
  const widgets = await permitted(req, society.id)
  return widgets.map(({ key, label, component, width }) => (
    <Card key={key} title={textIn(label, i18n.language)} wide={width === 'full'}>
      {RenderServerComponent({
        Component: component,
        importMap: payload.importMap,
        serverProps: { req, society, payload, i18n },
      })}
    </Card>
  ))
}

async function permitted(req: PayloadRequest, tenant: string): Promise<WidgetDeclaration[]> {
  const { widgets } = platformOf(req.payload)
  const allowed = await Promise.all(
    widgets.map(({ permission }) => permission === undefined || mayIn(req, tenant, permission)),
  )
  return widgets.filter((_, index) => allowed[index])
}
