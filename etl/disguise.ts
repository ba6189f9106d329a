/** Files that are something else than their name says: told by their first bytes, with what to do. Pure. */
import { UnreadableFile } from './unreadable';

const SAVE_AS = 'Mở bằng Excel, chọn Lưu thành → "Excel Workbook (.xlsx)" rồi gửi lại.';

const DISGUISES: [RegExp, string][] = [
  [
    /^{\\rtf/,
    'Văn bản RTF (thường mang tên .doc). Chép bảng sang Excel, lưu dạng .xlsx rồi gửi lại.',
  ],
  [
    /^(MIME-Version:|Content-Type: *multipart\/|From: <Saved by)/i,
    `Trang web lưu một tệp (MHTML) mang tên .xls, không phải sổ tính Excel. ${SAVE_AS}`,
  ],
  [
    /^(<\?xml[^>]*>\s*)?(<\?mso-application[^>]*>\s*)?<([a-z]+:)?Workbook[\s>]/i,
    `Sổ tính dạng XML cũ (SpreadsheetML 2003), không phải .xlsx. ${SAVE_AS}`,
  ],
  [
    /^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(!doctype html|html|head|meta|style|body|table|div)\b/i,
    `Trang web (HTML) mang tên .xls hoặc .csv, không phải sổ tính Excel. ${SAVE_AS}`,
  ],
];

/** @param start the first characters of a text @throws UnreadableFile where they are of another kind of file */
export function refuseDisguised(start: string): void {
  const found = DISGUISES.find(([shape]) => shape.test(start.trimStart()));
  if (found) throw new UnreadableFile(found[1]);
}
