/** Who asks: an officer sits at the machine that holds the data; whoever may come from elsewhere is the public. */
import { expect, test } from '@playwright/test';
import { viewerOf } from '@/server/front';

const asked = (
  remoteAddress: string | undefined,
  headers: Record<string, string>,
  httpVersion = '1.1',
) =>
  viewerOf({ socket: { remoteAddress }, headers, httpVersion } as unknown as Parameters<
    typeof viewerOf
  >[0]);

for (const address of ['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])
  for (const host of ['localhost', 'localhost:3000', '127.0.0.1:3142', '[::1]:3000', 'LOCALHOST:1'])
    test(`${address} asking for ${host} is an officer`, () => {
      expect(asked(address, { host })).toBe('officer');
    });

for (const [what, address, headers] of [
  ['a proxy that tells whom it asks for', '127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }],
  ['a proxy that claims this machine', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }],
  ['a proxy of the newer kind', '::1', { forwarded: 'for=192.0.2.60;proto=http' }],
  ['a proxy that leaves the header empty', '127.0.0.1', { 'x-forwarded-for': '' }],
  ['a proxy of another habit', '127.0.0.1', { 'x-real-ip': '203.0.113.9' }],
  ['a proxy that only says it is one', '127.0.0.1', { via: '1.1 cong' }],
  ['a name that was made to point here', '127.0.0.1', { host: 'xep-hang.example.vn' }],
  ['a name that only begins like this machine', '127.0.0.1', { host: 'localhost.example.vn' }],
  ['an address that only begins like this machine', '127.0.0.1', { host: '127.0.0.1.example.vn' }],
  ['no name at all', '127.0.0.1', { host: '' }],
  ['another machine of the office', '192.168.1.20', {}],
  ['another machine that says it is this one', '10.0.0.7', { host: '127.0.0.1:3000' }],
  ['an address that only looks local', '::ffff:10.127.0.1', {}],
  ['a socket that is gone', undefined, {}],
] as const)
  test(`${what} is the public`, () => {
    expect(asked(address, { host: 'localhost:3000', ...headers })).toBe('public');
  });

test('a proxy that says nothing of itself speaks HTTP/1.0: it is the public', () => {
  expect(asked('127.0.0.1', { host: '127.0.0.1:3000' }, '1.0')).toBe('public');
});
