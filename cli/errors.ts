/** An error nobody foresaw or the system's own → a plain sentence, no stack; details only where asked for. */
import { UnfitFolder } from '@/warehouse/data-folder';
import { QueryError } from '@/warehouse/db';
import { Failure } from './usage';

const SYSTEM: Record<string, string> = {
  ENOSPC: 'Hết chỗ trống trên đĩa. Giải phóng chỗ rồi chạy lại; bản đang dùng không bị ảnh hưởng.',
  EDQUOT: 'Hết hạn mức đĩa. Giải phóng chỗ rồi chạy lại; bản đang dùng không bị ảnh hưởng.',
  EFBIG:
    'Máy này đặt giới hạn cỡ tệp quá nhỏ (xem bằng lệnh ulimit -f). Bỏ giới hạn rồi chạy lại; bản đang dùng không bị ảnh hưởng.',
  EACCES: 'Không có quyền ghi vào thư mục dữ liệu. Sửa quyền hoặc chọn thư mục khác bằng DATA_DIR.',
  EPERM: 'Không có quyền ghi vào thư mục dữ liệu. Sửa quyền hoặc chọn thư mục khác bằng DATA_DIR.',
  EROFS: 'Thư mục dữ liệu chỉ đọc được. Chọn thư mục khác bằng DATA_DIR.',
  ENOTDIR: 'Đường dẫn dữ liệu không phải thư mục. Chọn thư mục khác bằng DATA_DIR.',
  ENOENT: 'Không tạo được thư mục dữ liệu. Chọn thư mục khác bằng DATA_DIR.',
  EEXIST: 'Đường dẫn dữ liệu là một tệp, không phải thư mục. Chọn thư mục khác bằng DATA_DIR.',
};

export function plainError(error: unknown): string {
  if (error instanceof Failure || error instanceof UnfitFolder) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const known = code && SYSTEM[code];
  if (known) return path ? `${known} (${path})` : known;
  const details = process.env.DEBUG ? `\n${(error as Error).stack}` : '';
  // DuckDB's messages can quote a line of somebody's file: they stay out of sight
  if (error instanceof QueryError) {
    if (/File too large/i.test(error.message)) return SYSTEM.EFBIG!;
    if (/No space left|disk/i.test(error.message)) return SYSTEM.ENOSPC!;
    return `Lỗi khi tính trong cơ sở dữ liệu; bản đang dùng không bị ảnh hưởng. Chạy lại với DEBUG=1 để xem chi tiết.${details}`;
  }
  return `Lỗi chưa lường trước: ${(error as Error).message}. Chạy lại với DEBUG=1 để xem chi tiết.${details}`;
}
