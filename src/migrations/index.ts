import * as migration_20261123_232605_initial from './20261123_232605_initial';
import * as migration_20261124_182958_society_shapes from './20261124_182958_society_shapes';
import * as migration_20261124_213521_low_code from './20261124_213521_low_code';
import * as migration_20261124_232209_seals from './20261124_232209_seals';
import * as migration_20261125_010701_member_life from './20261125_010701_member_life';
import * as migration_20261125_040533_societies_whole from './20261125_040533_societies_whole';
import * as migration_20261125_044022_statutory_reports from './20261125_044022_statutory_reports';
import * as migration_20261125_130925_portal_applications from './20261125_130925_portal_applications';
import * as migration_20261125_132900_payout_layouts from './20261125_132900_payout_layouts';
import * as migration_20261125_133647_setswana_names from './20261125_133647_setswana_names';

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
    up: migration_20261124_232209_seals.up,
    down: migration_20261124_232209_seals.down,
    name: '20261124_232209_seals',
  },
  {
    up: migration_20261125_010701_member_life.up,
    down: migration_20261125_010701_member_life.down,
    name: '20261125_010701_member_life',
  },
  {
    up: migration_20261125_040533_societies_whole.up,
    down: migration_20261125_040533_societies_whole.down,
    name: '20261125_040533_societies_whole',
  },
  {
    up: migration_20261125_044022_statutory_reports.up,
    down: migration_20261125_044022_statutory_reports.down,
    name: '20261125_044022_statutory_reports',
  },
  {
    up: migration_20261125_130925_portal_applications.up,
    down: migration_20261125_130925_portal_applications.down,
    name: '20261125_130925_portal_applications',
  },
  {
    up: migration_20261125_132900_payout_layouts.up,
    down: migration_20261125_132900_payout_layouts.down,
    name: '20261125_132900_payout_layouts',
  },
  {
    up: migration_20261125_133647_setswana_names.up,
    down: migration_20261125_133647_setswana_names.down,
    name: '20261125_133647_setswana_names'
  },
];
