/** What can be asked on the command line, and the two ways a request ends early. */

import { SOURCES } from '@/etl/sources/index';

/** Wrong words on the command line: exit 2. */
export class UsageError extends Error {}

/** A sentence for people, and the exit code that goes with it. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: 2 | 3 | 4,
  ) {
    super(message);
  }
}

export const USAGE = `Cách dùng: npm run -s etl -- [LỆNH] [tùy chọn]

  (không có lệnh)            nạp tệp mới trong inbox/, tính lại, thay bản đang dùng
  add TỆP…                   chép tệp vào rồi nạp
      --source TÊN             nguồn dữ liệu, khi chương trình không tự nhận ra
      --as-of 2026-10-31       số liệu tính đến ngày
      --covers MÃ              tệp đầy đủ cho mọi đơn vị thuộc mã này (dùng được nhiều lần)
  remove TỆP-HOẶC-MÃ-BĂM     bỏ một tệp rồi tính lại
  status                     đã nạp gì, bản đang dùng, tệp cần xem lại
  check TỆP…                 đọc thử, không ghi gì: cách hiểu tiêu đề, số dòng, lý do trả lại
  check --help               các nguồn dữ liệu, mỗi nguồn có những cột nào, tiêu đề ra sao
  rejects [-o TỆP] [--bom]   các dòng bị trả lại hoặc chưa xếp chỗ, còn phải sửa (csv)
      --format xlsx -o TỆP.xlsx  sổ để sửa rồi gửi lại bằng add: mỗi tệp đã gửi một trang tính
      --format xlsx -o THƯ-MỤC/  mỗi tệp đã gửi một sổ riêng, để trả cho từng nơi gửi
  forms ĐỢT TỆP… -o TỆP.csv  phiếu tự chấm, mỗi xã một kiểu (tệp, thư mục, .zip) → một tệp assessments để nạp bằng add;
                             chỗ chưa chắc ghi vào TỆP.csv.matches.csv để người xác nhận
      --confirm TỆP            tệp đề xuất đã điền cột xac_nhan (dùng được nhiều lần)
  proposals [-o TỆP]         đơn vị chưa rõ và các đơn vị gần giống nhất, để xác nhận rồi nạp lại bằng add (csv)
  explain ĐỢT ĐƠN-VỊ TIÊU-CHÍ  điều khoản, công thức, số liệu, quy tắc, từng dòng với tệp và số dòng
      --rows N                 liệt kê nhiều nhất N dòng (mặc định 20)
  export ĐỢT --format csv|json [-o TỆP] [--bom]
  sample                     tạo số liệu mẫu (hư cấu) vào data/samples
      --dossiers N -o THƯ-MỤC  một tỉnh thử tải với N hồ sơ (--units N, --format csv|parquet)
  bench [PHẦN…]              đo tốc độ so với DuckDB, PostgreSQL, SQLite trần (bench --help)

Chung: --data THƯ-MỤC (hoặc DATA_DIR) chọn thư mục dữ liệu; --json in cho máy đọc.
Nguồn dữ liệu: ${SOURCES.map(({ name }) => name).join(', ')}.
Mã thoát: 0 xong · 2 sai cú pháp · 3 có tệp không đọc được · 4 kiểm tra không đạt hoặc tệp đợt sai.
`;
