/** `tsx bench/hammer.ts URL CONNECTIONS SECONDS`: asks for one page over and over; prints how often it was answered. */
import { connect } from 'node:net';

const [url, connections, seconds] = process.argv.slice(2);
const { hostname, port, pathname } = new URL(url!);
const request = `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: br\r\n\r\n`;
const until = performance.now() + Number(seconds) * 1000;
const answers = { good: 0, failed: 0 };

/** One connection that is kept; the next question follows the last byte of the answer. */
function reader(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let got = Buffer.alloc(0);
    let length = -1;
    const ask = () => {
      got = Buffer.alloc(0);
      length = -1;
      socket.write(request);
    };
    socket.on('connect', ask);
    socket.on('data', (chunk) => {
      got = got.length ? Buffer.concat([got, chunk]) : chunk;
      if (length < 0) {
        const end = got.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = got.toString('latin1', 0, end);
        const body = /content-length: (\d+)/i.exec(head);
        if (!head.startsWith('HTTP/1.1 200') || !body) {
          answers.failed++;
          socket.destroy();
          return;
        }
        length = end + 4 + Number(body[1]);
      }
      if (got.length < length) return;
      answers.good++;
      if (performance.now() < until) ask();
      else socket.destroy();
    });
    socket.on('error', () => {
      answers.failed++;
    });
    socket.on('close', () => resolve());
  });
}

await Promise.all(Array.from({ length: Number(connections) }, reader));
process.stdout.write(JSON.stringify(answers));
