import { dateText, dayOf } from './day';
import { inYear, PROFILES, type Year } from './profiles';
import type { Rng } from './rng';
import { UNITS } from './units';

export const ASSESSMENT_COLUMNS = [
  'campaign',
  'unit_code',
  'criterion',
  'round',
  'self_points',
  'appraised_points',
  'level',
  'reason',
  'explanation',
  'explained_on',
  'decision',
  'assessor_unit',
  'evidence',
  'evidence_locator',
];

interface Criterion {
  code: string;
  max: number;
  evidence: string;
  /** What the appraiser misses where not all points are given. */
  lacks: readonly string[];
}

/** The leaves of the campaigns that are appraised, not measured. */
const CRITERIA: readonly Criterion[] = [
  {
    code: '2.2',
    max: 3,
    evidence: 'Báo cáo theo dõi tình hình thi hành pháp luật',
    lacks: [
      'Chưa có kế hoạch theo dõi thi hành pháp luật ban hành trong quý I',
      'Báo cáo chưa nêu kết quả xử lý sau theo dõi',
      'Chưa kiểm tra đủ lĩnh vực trọng tâm trong năm',
    ],
  },
  {
    code: '4.1',
    max: 3,
    evidence: 'Quy chế làm việc và quyết định phân công',
    lacks: [
      'Quy chế làm việc chưa được sửa đổi theo cơ cấu mới',
      'Phân công nhiệm vụ còn chồng chéo giữa hai bộ phận',
      'Bố trí số lượng cấp phó chưa đúng quy định',
    ],
  },
  {
    code: '6.2',
    max: 3,
    evidence: 'Biên bản công khai dự toán, quyết toán',
    lacks: [
      'Công khai quyết toán chậm so với thời hạn',
      'Biểu mẫu công khai thiếu thuyết minh',
      'Chưa cập nhật tăng, giảm tài sản công trong năm',
    ],
  },
  {
    code: '7.3',
    max: 3,
    evidence: 'Ảnh chụp trang thông tin điện tử',
    lacks: [
      'Chuyên mục tiếp cận thông tin chưa cập nhật',
      'Trang chưa đáp ứng yêu cầu cho người khuyết tật',
      'Nhiều tin, bài quá 03 tháng chưa thay mới',
    ],
  },
];

/** The most a leaf can earn; null for one that is not appraised. */
export const mostOf = (criterion: string): number | null =>
  CRITERIA.find(({ code }) => code === criterion)?.max ?? null;

const FULL = 'Đạt đầy đủ yêu cầu của tiêu chí';
const EXPLANATIONS = [
  'Đơn vị đã bổ sung văn bản còn thiếu trong tháng 12, gửi kèm bản sao',
  'Nội dung đã thực hiện nhưng khi nộp hồ sơ chấm điểm đính kèm nhầm tệp',
  'Chậm do chờ hướng dẫn của cấp trên, có công văn kèm theo',
];
const DECISIONS = ['accepted', 'partly', 'refused'] as const;
const REPLIES: Record<(typeof DECISIONS)[number], string> = {
  accepted: 'Tài liệu bổ sung hợp lệ, chấp nhận giải trình',
  partly: 'Chấp nhận một phần, tài liệu bổ sung ban hành sau thời hạn',
  refused: 'Không có tài liệu mới, giữ nguyên điểm thẩm định lần 1',
};
const ASSESSOR = 'Sở Nội vụ Tỉnh Minh Họa (hư cấu)';
/** Of the appraisals below what the unit claimed. */
const EXPLAINED = 0.45;

const QUARTER = 0.25;
const inQuarters = (points: number, max: number) =>
  Math.min(Math.max(Math.round(points / QUARTER) * QUARTER, 0), max);

/** The rows of assessments.csv of a year: self, round 1, and round 2 where the unit explained. */
export function assessmentRows(year: Year, rng: Rng): string[][] {
  return UNITS.flatMap(({ code: unit }, u) =>
    CRITERIA.flatMap((criterion) => {
      const own = rng.fork(`${unit} ${criterion.code}`);
      return roundsOf(criterion, unit, year, inYear(PROFILES[u]!.diligence, year), own);
    }),
  );
}

function roundsOf(
  { code, max, evidence, lacks }: Criterion,
  unit: string,
  year: Year,
  diligence: number,
  rng: Rng,
): string[][] {
  const worth = 0.22 + 0.75 * diligence + 0.07 * rng.bell();
  const appraised = inQuarters(max * worth, max);
  const self = inQuarters(appraised + rng.pick([0, 0.25, 0.25, 0.5, 0.5, 0.75]), max);
  const reason = appraised === max ? FULL : rng.pick(lacks);
  const paper = `${evidence} năm ${year} (minh họa)`;
  const place = `Trang ${rng.between(1, 24)}`;
  const about = [`minh-hoa-${year}`, unit, code];
  const rows = [
    [...about, 'self', `${self}`, '', '', '', '', '', '', '', paper, place],
    [...about, '1', '', `${appraised}`, '', reason, '', '', '', ASSESSOR, paper, place],
  ];
  const explains = rng.chance(EXPLAINED);
  const decision = rng.pick(DECISIONS);
  const explanation = rng.pick(EXPLANATIONS);
  const on = dateText(dayOf(year + 1, 1, rng.between(12, 23)));
  if (self === appraised || !explains) return rows;
  const gain = { accepted: self - appraised, partly: (self - appraised) / 2, refused: 0 }[decision];
  const second = `${inQuarters(appraised + gain, max)}`;
  const said = [REPLIES[decision], explanation, on, decision];
  return [...rows, [...about, '2', '', second, '', ...said, ASSESSOR, paper, place]];
}
