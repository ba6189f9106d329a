/** The closed list of sources; each is one file, and a test says that list and files agree. */
import { type Source, withLineage } from '../source';
import { assessments } from './assessments';
import { dossier_counts } from './dossier_counts';
import { dossiers } from './dossiers';
import { inspections } from './inspections';
import { measures } from './measures';
import { petitions } from './petitions';
import { surveys } from './surveys';
import { tasks } from './tasks';
import { unit_aliases } from './unit_aliases';
import { unit_changes } from './unit_changes';
import { units } from './units';

export const SOURCES: Source[] = [
  units,
  unit_changes,
  unit_aliases,
  dossiers,
  dossier_counts,
  surveys,
  inspections,
  petitions,
  tasks,
  assessments,
  measures,
].map(withLineage);

export const sourceNamed = (name: string): Source =>
  SOURCES.find((source) => source.name === name)!;
