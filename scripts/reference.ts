import { makeAliases } from './reference/aliases';
import { makeChanges } from './reference/changes';
import { makeClusters } from './reference/clusters';
import { makeHolidays } from './reference/holidays';
import { makePress } from './reference/press';
import { makeProcedures } from './reference/procedures';
import { makeProgress766 } from './reference/progress766';
import { makeScores766 } from './reference/scores766';
import { makeUnits } from './reference/units';

/** Makes data/reference and the real samples from data/originals: the same bytes every time. */
function main(): void {
  const units = makeUnits();
  makeChanges(units);
  makeAliases(units);
  makeHolidays();
  makeProcedures();
  makeClusters(units);
  makeScores766();
  makeProgress766();
  makePress();
}

main();
