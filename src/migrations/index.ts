import * as migration_20261123_232605_initial from './20261123_232605_initial';
import * as migration_20261124_170403_custom_fields from './20261124_170403_custom_fields';

export const migrations = [
  {
    up: migration_20261123_232605_initial.up,
    down: migration_20261123_232605_initial.down,
    name: '20261123_232605_initial',
  },
  {
    up: migration_20261124_170403_custom_fields.up,
    down: migration_20261124_170403_custom_fields.down,
    name: '20261124_170403_custom_fields'
  },
];
