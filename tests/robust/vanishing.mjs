// Preloaded with --import: before opening number VANISHES_AT of a file in the inbox, that file is gone.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const open = fs.openSync;
let opened = 0;
fs.openSync = (path, flags = 'r', mode) => {
  if (flags === 'r' && /inbox.[0-9a-f]{64}$/.test(path))
    if (++opened === Number(process.env.VANISHES_AT)) fs.rmSync(path);
  return open(path, flags, mode);
};
syncBuiltinESMExports();
