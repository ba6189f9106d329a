/** What exports of one-stop software call the same things: a closed list of ours, and the words people use. */
import type { Vocabulary } from './source';

/** Numbers of statuses mean one thing on the national portal and another at a vendor: the file tells, when it is whole. */
const NUMBERS: Vocabulary = Object.fromEntries(
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19].map((n) => [
    `#${n}`,
    [`${n}`, `${n}`.padStart(2, '0')],
  ]),
);

/** Words of the national portal (statuses 1 to 10), of vendors, and of older exports; the frequent ones first. */
export const STATUSES: Vocabulary = {
  returned: [
    'đã trả kết quả',
    'trả kết quả',
    'đã trả',
    'đã trả kết quả đúng hạn',
    'đã trả kết quả trễ hạn',
    'đã trả kết quả trước hạn',
  ],
  finished: [
    'đã xử lý xong',
    'đã giải quyết',
    'đã giải quyết xong',
    'đã giải quyết trước hạn',
    'đã giải quyết đúng hạn',
    'đã giải quyết quá hạn',
    'đã giải quyết trễ hạn',
    'đã xử lý',
    'hoàn thành',
    'đã hoàn thành',
    'có kết quả',
    'đã có kết quả',
    'chờ trả kết quả',
  ],
  processing: [
    'đang xử lý',
    'đang giải quyết',
    'đang giải quyết trong hạn',
    'đang giải quyết quá hạn',
    'chưa giải quyết',
    'đang thụ lý',
    'đang thẩm định',
    'chờ xử lý',
    'chờ ký duyệt',
    'chờ phê duyệt',
    'hồ sơ chuyển phòng chuyên môn',
    'chờ thực hiện liên thông',
    'đã nhận kết quả liên thông',
    'đã bổ sung',
  ],
  supplement: [
    'yêu cầu bổ sung giấy tờ',
    'yêu cầu bổ sung',
    'yêu cầu bổ sung hồ sơ',
    'chờ bổ sung',
    'chờ bổ sung hồ sơ',
    'tạm dừng chờ bổ sung',
  ],
  registered: [
    'mới đăng ký',
    'đăng ký mới',
    'hồ sơ đăng ký mới trực tuyến',
    'chờ tiếp nhận',
    'đã bổ sung - chờ tiếp nhận',
  ],
  received: ['được tiếp nhận', 'đã tiếp nhận', 'tiếp nhận', 'mới tiếp nhận', 'hồ sơ mới tiếp nhận'],
  not_accepted: ['không được tiếp nhận', 'không tiếp nhận', 'từ chối tiếp nhận'],
  fee: [
    'yêu cầu thực hiện nvtc',
    'yêu cầu thực hiện nghĩa vụ tài chính',
    'chờ thực hiện nvtc',
    'chờ thực hiện nghĩa vụ tài chính',
    'chờ trả thông báo nghĩa vụ tài chính',
    'chờ thanh toán',
  ],
  withdrawn: [
    'công dân yêu cầu rút',
    'công dân yêu cầu rút hồ sơ',
    'công dân rút hồ sơ',
    'rút hồ sơ',
    'đã rút hồ sơ',
    'đã rút',
    'rút',
  ],
  refused: ['từ chối', 'từ chối giải quyết', 'trả lại', 'trả lại hồ sơ', 'không giải quyết'],
  stopped: ['dừng xử lý', 'dừng giải quyết', 'hồ sơ không xử lý được', 'hủy', 'đã hủy'],
  suspended: ['tạm dừng', 'tạm dừng xử lý', 'tạm dừng giải quyết'],
  ...NUMBERS,
};

/** How a dossier was filed; 1, 2, 3 as on the national portal. */
export const CHANNELS: Vocabulary = {
  online: ['trực tuyến', '2', 'nộp trực tuyến', 'qua mạng', 'dvc trực tuyến'],
  direct: ['trực tiếp', '1', 'nộp trực tiếp', 'tại bộ phận một cửa'],
  postal: [
    'bưu chính công ích',
    'qua bưu chính công ích',
    'dịch vụ bưu chính công ích',
    'bưu chính',
    'bcci',
    '3',
  ],
};

/** How far a service can be used online. Levels 1 to 4 were the former words (until Decree 42/2022/NĐ-CP). */
export const SERVICE_LEVELS: Vocabulary = {
  full: [
    'toàn trình',
    'dvc trực tuyến toàn trình',
    'dịch vụ công trực tuyến toàn trình',
    ...level(4),
  ],
  partial: ['một phần', 'dvc trực tuyến một phần', 'dịch vụ công trực tuyến một phần', ...level(3)],
  information: [
    'cung cấp thông tin',
    'dịch vụ cung cấp thông tin trực tuyến',
    ...level(2),
    ...level(1),
  ],
};

function level(n: number): string[] {
  return [`${n}`, `mức ${n}`, `mức độ ${n}`, `dịch vụ công mức độ ${n}`, `dvc mức độ ${n}`];
}
