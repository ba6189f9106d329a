// Preloaded with --import: at its end the process notes in the file PEAK how much memory it took at most, MB.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS / 1024));
});
