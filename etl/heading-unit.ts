/** What stands in brackets behind a heading and names no other column: a unit or a form to fill in. Pure. */
import { plainText } from '@/i18n/plain-text';

/** Not "nghìn đồng" nor "%": those change what the number means. */
const UNIT = /^(dong|d|vnd|vn dong|ho so|phieu|nguoi|nhiem vu|lan|ngay|neu co|bat buoc)$/;
/** dd/mm/yyyy hh:mm, "ngày/tháng/năm". */
const FORM = /^([dmyhs]{1,4}([/.: -]+[dmyhs]{1,4})+|ngay[/, -]*thang[/, -]*nam|gio[/, -]*ngay.*)$/;

/** A heading without them; null where it has none. */
export function withoutUnit(heading: string): string | null {
  const [, name, inside] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]\s*$/s.exec(heading) ?? [];
  if (name === undefined) return null;
  const plain = plainText(inside!).trim();
  return UNIT.test(plain) || FORM.test(plain) ? name : null;
}
