/** A code nobody knows in a campaign or behind --covers is told, and nothing else changes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, run, smallProvince, WARDS, write } from './program';

test('units and campaigns that nobody knows are named', () => {
  const some = campaignYaml('mot-so', undefined, undefined, '{units: ["90001", "99998", "99999"]}');
  const data = newFolder('unknown-names', {
    ...smallProvince(WARDS),
    'campaigns/mot-so.yaml': some.replace('scope:', 'previous: nam-truoc\nscope:'),
    'campaigns/trong.yaml': campaignYaml('trong', undefined, undefined, '{parent: "88"}'),
    'campaigns/dung.yaml': campaignYaml('dung'),
  });
  const dossiers = lines('dossier_code,unit_code,received_at', 'H1,90001,05/01/2026');
  const file = write(join(data, 'sent/ho-so.csv'), dossiers);
  const ran = run(data, 'add', file, '--covers', '00000');
  expect(ran.code).toBe(0);
  const told = ran.err.split('\n').filter((line) => line.startsWith('LƯU Ý'));
  expect(told.sort()).toEqual([
    'LƯU Ý --covers: không có trong danh mục đơn vị: 00000. Kiểm tra lại mã.',
    'LƯU Ý đợt mot-so: không có trong danh mục đơn vị: 99998, 99999. Kiểm tra lại mã.',
    'LƯU Ý đợt mot-so: không có đợt trước "nam-truoc" (khóa previous).',
    'LƯU Ý đợt trong: không có trong danh mục đơn vị: 88. Kiểm tra lại mã.',
    'LƯU Ý đợt trong: không có đơn vị nào trong phạm vi (khóa scope).',
  ]);
  rmSync(data, { recursive: true });
});
