/** Why a workbook can't be read, each as a sentence that says what to do. Pure. */
import { UnreadableFile } from '../unreadable';

const SAVE_AS = 'Trong Excel chọn Lưu thành → "Excel Workbook (.xlsx)" rồi gửi lại.';

export const notAWorkbook = () =>
  new UnreadableFile(`Không phải sổ tính Excel (.xlsx). ${SAVE_AS}`);

export const oldWorkbook = () =>
  new UnreadableFile(`Tệp Excel 97–2003 (.xls): lưu lại dạng .xlsx. ${SAVE_AS}`);

export const binaryWorkbook = () =>
  new UnreadableFile(`Tệp Excel nhị phân (.xlsb): lưu lại dạng .xlsx. ${SAVE_AS}`);

export const openDocument = () =>
  new UnreadableFile(`Tệp OpenDocument (.ods): lưu lại dạng .xlsx. ${SAVE_AS}`);

export const locked = () =>
  new UnreadableFile(
    'Sổ tính có mật khẩu. Mở bằng Excel, vào Tệp → Thông tin → Bảo vệ sổ làm việc, bỏ mật khẩu, lưu rồi gửi lại.',
  );

/** @param where what is broken, in a few words without anything the file says */
export const damaged = (where: string) =>
  new UnreadableFile(`Sổ tính bị hỏng (${where}). Mở bằng Excel, lưu lại rồi gửi lại.`);

/** @param what which part, and the limit it is over */
export const tooLarge = (what: string) =>
  new UnreadableFile(
    `Sổ tính quá lớn (${what}). Chia thành nhiều tệp, hoặc xuất dạng CSV UTF-8 rồi gửi lại.`,
  );
