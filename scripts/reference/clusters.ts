import { check, checkCount } from './check';
import { readOriginal, writeTable } from './files';
import { by } from './order';
import { holdsOn, REFORM_ON, type Unit } from './units';

const HO_CHI_MINH_CITY = '79';

/** Makes data/reference/hcmc_clusters_2025.csv: the emulation cluster of every commune of the city. */
export function makeClusters(units: Unit[]): void {
  const communes = units.filter(
    (unit) => unit.parent_code === HO_CHI_MINH_CITY && holdsOn(unit, REFORM_ON),
  );
  const clusters = readOriginal('hcmc_2025_emulation_clusters_168_wards.csv', [
    'unit_name',
    'unit_type',
    'emulation_cluster_no',
  ])
    .map((row) => {
      const found = communes.filter(
        (unit) =>
          unit.unit_name === row.unit_name.normalize('NFC') && unit.unit_type === row.unit_type,
      );
      check(found.length === 1, `${row.unit_name}: ${found.length} communes of that name and type`);
      return { ...found[0]!, cluster: row.emulation_cluster_no };
    })
    .sort(by('unit_code'));
  checkCount(new Set(clusters.map((row) => row.unit_code)).size, 168, 'communes in clusters');
  checkCount(communes.length, 168, 'communes of the city');
  writeTable('reference/hcmc_clusters_2025.csv', ['unit_code', 'unit_name', 'cluster'], clusters);
}
