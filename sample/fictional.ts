const TYPE_WORD = /^(tinh|thanh pho|quan|huyen|thi xa|thi tran|phuong|xa|dac khu) +/;

/** A name without its type word, case and accents: how a hurried reader takes it. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim()
    .replace(TYPE_WORD, '');

/** Those of `names` that could be taken for one of `realNames`. */
export function mistakable(names: readonly string[], realNames: readonly string[]): string[] {
  const real = new Set(realNames.map(bare));
  return names.filter((name) => real.has(bare(name)));
}

/** Whether none of `names` could be taken for one of `realNames`. */
export const fictional = (names: readonly string[], realNames: readonly string[]): boolean =>
  mistakable(names, realNames).length === 0;
