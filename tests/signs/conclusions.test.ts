/** Conclusions an office keeps in a file: read into the build, told to the public only when published. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from '../etl/campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from '../etl/program';

const HEADING = 'campaign,unit_code,sign,concluded_on,conclusion,reply,published';
const FILE = 'reference/sign_conclusions.csv';

test('conclusions are read with the reply; a wrong line stops the load and is named', async () => {
  const data = newFolder('conclusions', {
    ...smallProvince(WARDS),
    'campaigns/thu-2026.yaml': campaignYaml('thu-2026'),
    [FILE]: lines(
      HEADING,
      'thu-2026,90001,batch_closing,2026-11-02,"Ký trả cuối buổi, đúng quy định",Đơn vị thống nhất,có',
      'thu-2026,90003,repeated_filing,2026-11-03,Nhập hai lần,,no',
    ),
    'sent/dossiers.csv': lines(
      'dossier_code,unit_code,received_at,due_at,finished_at',
      'H1,90001,05/01/2026 08:00,20/01/2026 17:00,06/01/2026 09:00',
    ),
  });
  try {
    expect(run(data, 'add', join(data, 'sent/dossiers.csv')).code).toBe(0);
    const told = () =>
      rowsOf(
        data,
        'select unit_name, sign, concluded_on, reply, is_published from marts.sign_conclusions order by all',
      );
    const before = await told();
    expect(before).toEqual([
      {
        unit_name: 'Phường Hòa Bình',
        sign: 'batch_closing',
        concluded_on: '2026-11-02',
        reply: 'Đơn vị thống nhất',
        is_published: true,
      },
      {
        unit_name: 'Xã Vân Canh',
        sign: 'repeated_filing',
        concluded_on: '2026-11-03',
        reply: null,
        is_published: false,
      },
    ]);
    write(join(data, FILE), lines(HEADING, 'thu-2026,90001,no_such_sign,2026-11-02,x,,yes'));
    const { code, err } = run(data);
    expect(code).not.toBe(0);
    expect(err).toContain('sign_conclusions.csv, dòng 2');
    // the last good build serves on
    expect(await told()).toEqual(before);
  } finally {
    rmSync(data, { recursive: true });
  }
});
