// A stage without a sandbox: the lists of provocations can be counted before anything runs.
import type { Stage } from './stage';

/** Ids of nothing. */
export const nowhere: Stage = {
  story: 0,
  defect: 0,
  ended: 0,
  endedDefect: 0,
  frozen: 0,
  frozenDefect: 0,
  advanced: 0,
  foreign: 0,
  secret: 0,
  secretTask: 0,
  launch: 0,
  launchType: '',
  launchTask: 0,
  task: 0,
  endedTask: 0,
  kindKey: '',
  riskKey: '',
  comment: '',
  disabledType: '',
  businessIds: [],
  budgetKey: '',
  calculatedKey: '',
  userToken: '',
  views: { fixed: '', panorama: '', ofDefects: '' },
};
