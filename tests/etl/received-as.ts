/** A file as the inbox would hold it, for tests that read without the command line. */
import { type InboxFile, scanFile } from '@/etl/inbox';
import type { ReadWith } from '@/etl/lake';
import { Originals } from '@/etl/originals';

/** Read without a mapping file, under a secret of no data folder. */
export const READ_WITH: ReadWith = {
  key: '00',
  keyId: 'test',
  mappings: { sources: [], hash: '', problems: [] },
  originals: new Originals(),
};

export const receivedAs = async (path: string): Promise<InboxFile> => ({
  ...(await scanFile(path)),
  path,
  name: path.split('/').at(-1)!,
  added: 1,
  added_on: '2026-12-31',
  added_by: '',
  source: null,
  as_of: null,
  covers: [],
  reference: false,
});
