// Preloaded with --import: the process is killed just before change number DIES_AT to its data folder,
// or half-way through it where it is a write. Without DIES_AT the changes are counted into the file COUNTED.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { DATA_DIR, DIES_AT, COUNTED } = process.env;
const writeFile = fs.writeFileSync;
const write = fs.writeSync;
const inside = new Set();
let changes = 0;

function die() {
  process.kill(process.pid, 'SIGKILL');
}

function change(name, isOurs, half = () => {}) {
  const real = fs[name];
  fs[name] = (...given) => {
    if (isOurs(...given) && ++changes === Number(DIES_AT)) {
      half(...given);
      die();
    }
    return real(...given);
  };
}

const isInside = (path) => String(path).startsWith(DATA_DIR);
for (const name of ['mkdirSync', 'renameSync', 'rmSync']) change(name, isInside);
change('fsyncSync', (file) => inside.has(file));
for (const name of ['writeSync', 'writeFileSync'])
  change(
    name,
    (file) => inside.has(file),
    (file, data) => write(file, Buffer.from(data).subarray(0, data.length >> 1)),
  );
change('openSync', (path, flags = 'r') => isInside(path) && flags !== 'r');

const [open, close] = [fs.openSync, fs.closeSync];
fs.openSync = (path, flags, mode) => {
  const file = open(path, flags, mode);
  if (isInside(path)) inside.add(file);
  return file;
};
fs.closeSync = (file) => {
  inside.delete(file);
  close(file);
};
syncBuiltinESMExports();

if (COUNTED) process.on('exit', () => writeFile(COUNTED, String(changes)));
