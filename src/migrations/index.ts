import * as migration_20261123_232605_initial from './20261123_232605_initial';

export const migrations = [
  {
    up: migration_20261123_232605_initial.up,
    down: migration_20261123_232605_initial.down,
    name: '20261123_232605_initial'
  },
];
