import * as migration_20261123_232605_initial from './20261123_232605_initial';
import * as migration_20261124_173522_must_change_password from './20261124_173522_must_change_password';

export const migrations = [
  {
    up: migration_20261123_232605_initial.up,
    down: migration_20261123_232605_initial.down,
    name: '20261123_232605_initial',
  },
  {
    up: migration_20261124_173522_must_change_password.up,
    down: migration_20261124_173522_must_change_password.down,
    name: '20261124_173522_must_change_password'
  },
];
