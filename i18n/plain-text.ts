/** `text` without accents, case or the stroke of đ: "Đống Đa" is "dong da". As the SQL macro `plain` does. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}
