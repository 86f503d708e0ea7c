import type { WidgetDeclaration } from 'motshelo/plugin'
import { words } from '../translations'

export const widget: WidgetDeclaration = {
  key: 'hello.welcome-packs',
  label: words('tileTitle'),
  // From `src`; a plugin in `src/plugins/hello` writes `/plugins/hello/widget#WelcomeWidget`.
  component: '/../examples/plugin-hello/widget#WelcomeWidget',
  permission: 'welcome-packs.read',
}
