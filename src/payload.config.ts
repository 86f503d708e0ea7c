import { assemble } from './configuration'
import { plugins } from './plugins'

export default assemble(plugins)
