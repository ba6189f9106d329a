const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;

/** One word with its tone marks moved to its end, so that "Hoà" and "Hòa" come out the same. */
function tonesLast(word: string): string {
  const letters = word.normalize('NFD');
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
}

/** Whether two names are the same apart from case and where the tone mark stands. */
export function sameName(a: string, b: string): boolean {
  const fold = (name: string) => name.toLowerCase().split(/\s+/).map(tonesLast).join(' ');
  return fold(a) === fold(b);
}

/** Whether two names have the same letters when all Vietnamese marks are dropped. */
export function sameLetters(a: string, b: string): boolean {
  const fold = (name: string) =>
    name.toLowerCase().normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd');
  return fold(a) === fold(b);
}
