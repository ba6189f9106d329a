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

/** A ZIP archive that needs a password; whoever knows that it is no workbook says so. */
export class Locked extends UnreadableFile {}
/** The same of one that is broken. */
export class Damaged extends UnreadableFile {}

export const locked = () =>
  new Locked(
    'Sổ tính có mật khẩu. Mở bằng Excel, vào Tệp → Thông tin → Bảo vệ sổ làm việc, bỏ mật khẩu, lưu rồi gửi lại.',
  );

/** @param where what is broken, in a few words without anything the file says */
export const damaged = (where: string) =>
  new Damaged(`Sổ tính bị hỏng (${where}). Mở bằng Excel, lưu lại rồi gửi lại.`);

/** @returns the same of an archive of files, which is no workbook */
export function ofArchive(error: unknown): unknown {
  if (error instanceof Locked) return lockedArchive();
  return error instanceof Damaged
    ? new UnreadableFile(
        'Tệp nén .zip bị hỏng hoặc bị cắt ngang. Nén lại rồi gửi lại, hoặc gửi từng tệp bên trong.',
      )
    : error;
}

export const lockedArchive = () =>
  new UnreadableFile('Tệp nén .zip có mật khẩu. Giải nén rồi gửi lại từng tệp bên trong.');

export const nestedArchive = () =>
  new UnreadableFile('Tệp nén nằm trong tệp nén. Giải nén rồi gửi lại từng tệp bên trong.');

export const emptyArchive = () =>
  new UnreadableFile(
    'Không có tệp số liệu nào bên trong, chỉ có tệp hệ thống hoặc thư mục trống. Kiểm tra lại rồi gửi lại.',
  );

/** @param what which part, and the limit it is over */
export const tooLarge = (what: string) =>
  new UnreadableFile(
    `Sổ tính quá lớn (${what}). Chia thành nhiều tệp, hoặc xuất dạng CSV UTF-8 rồi gửi lại.`,
  );
