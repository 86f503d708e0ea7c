import type { WidgetDeclaration } from '../../../platform/types'
import { alertSlugs } from '../slugs'
import { words } from '../translations'

export const widget: WidgetDeclaration = {
  key: 'alerts.open',
  label: words('tileTitle'),
  component: '/plugins/alerts/widget#AlertsWidget',
  permission: `${alertSlugs.hits}.read`,
}
