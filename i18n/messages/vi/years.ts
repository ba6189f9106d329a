const years = {
  title: 'Qua các năm',
  lead: 'Hạng và tổng điểm của mỗi đơn vị trong đợt này và các đợt trước mà tệp đợt chấm nêu tên. Mức tăng giảm so với đợt liền trước; hạng tiến bộ xếp theo mức tăng.',
  none: 'Đợt này không nêu đợt trước (khóa previous), nên chưa có gì để so sánh.',
  otherRules:
    'Bộ tiêu chí không như đợt trước: {n} tiêu chí thêm, bỏ hoặc đổi cách tính ({codes}). Mức tăng giảm và hạng tiến bộ gồm cả phần do đổi bộ tiêu chí.',
  unit: 'Đơn vị',
  change: 'Tăng, giảm',
  improvement: 'Hạng tiến bộ',
  streak: 'Dẫn đầu',
  streakYears: '{years} năm liên tiếp dẫn đầu ({from}–{to})',
  place: 'hạng {place}',
  merged: 'cộng gộp',
  mergedHint:
    'cộng gộp: số liệu của các đơn vị nhập trọn vào đơn vị này, cộng lại và tính theo cách của năm đó; không có hạng.',
  split: 'không đủ cơ sở so sánh',
  splitHint:
    'không đủ cơ sở so sánh: đơn vị nhận một phần của đơn vị bị chia, số liệu cũ không tách được.',
  absent: 'chưa xếp',
  mostImproved: 'Tiến bộ nhất: {units} ({change} điểm).',
  chart: 'Hạng qua các đợt',
  chartAlt: 'Hạng của {n} đơn vị qua {years} đợt, hạng 1 ở trên. {named}',
  chartUnit: '{unit}: {places}',
  inUnit: 'So với đợt trước: {change} điểm, hạng tiến bộ {rank} trong {of} đơn vị so sánh được.',
  inUnitOther: 'Bộ tiêu chí có đổi, nên mức tăng giảm gồm cả phần do đó.',
  inUnitNone: 'So với đợt trước: không đủ cơ sở so sánh.',
  all: 'Mọi đơn vị qua các năm',
  pickBest: 'Đơn vị tiến bộ nhất',
  pickNone: 'Không đơn vị nào',
  pick: 'Tô đậm trong hình',
  show: 'Xem',
  announced: 'theo các hạng đã được công bố, nêu trong bảng số liệu',
  methodText:
    'Mỗi đơn vị được so với chính mình ở các đợt trước: mức tăng giảm, hạng tiến bộ, số năm liên tiếp dẫn đầu. Đơn vị nhập trọn từ nhiều đơn vị cũ được cộng gộp số liệu rồi tính lại; có phần bị chia thì không so sánh.',
};

export default years;
