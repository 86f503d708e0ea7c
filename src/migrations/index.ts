import * as migration_20261123_232605_initial from './20261123_232605_initial';
import * as migration_20261124_182958_society_shapes from './20261124_182958_society_shapes';
import * as migration_20261124_213521_low_code from './20261124_213521_low_code';
import * as migration_20261124_231045_terms_file_field from './20261124_231045_terms_file_field';
import * as migration_20261124_231819_terms_withdrawal from './20261124_231819_terms_withdrawal';
import * as migration_20261124_233233_terms_alerts from './20261124_233233_terms_alerts';
import * as migration_20261124_234631_terms_alerts_begun from './20261124_234631_terms_alerts_begun';

export const migrations = [
  {
    up: migration_20261123_232605_initial.up,
    down: migration_20261123_232605_initial.down,
    name: '20261123_232605_initial',
  },
  {
    up: migration_20261124_182958_society_shapes.up,
    down: migration_20261124_182958_society_shapes.down,
    name: '20261124_182958_society_shapes',
  },
  {
    up: migration_20261124_213521_low_code.up,
    down: migration_20261124_213521_low_code.down,
    name: '20261124_213521_low_code',
  },
  {
    up: migration_20261124_231045_terms_file_field.up,
    down: migration_20261124_231045_terms_file_field.down,
    name: '20261124_231045_terms_file_field',
  },
  {
    up: migration_20261124_231819_terms_withdrawal.up,
    down: migration_20261124_231819_terms_withdrawal.down,
    name: '20261124_231819_terms_withdrawal',
  },
  {
    up: migration_20261124_233233_terms_alerts.up,
    down: migration_20261124_233233_terms_alerts.down,
    name: '20261124_233233_terms_alerts',
  },
  {
    up: migration_20261124_234631_terms_alerts_begun.up,
    down: migration_20261124_234631_terms_alerts_begun.down,
    name: '20261124_234631_terms_alerts_begun'
  },
];
