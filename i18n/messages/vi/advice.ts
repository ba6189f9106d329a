const advice = {
  title: 'Điều gì làm thay đổi thứ hạng',
  closed:
    'Kỳ chấm điểm đã hết: bảng cho biết nếu kết quả khác đi chừng nào thì thứ hạng đã khác. Mỗi dòng chỉ đổi một số liệu, các đơn vị khác giữ nguyên; con số là ít nhất, kém một trường hợp (hoặc 0,01 điểm) là chưa đủ.',
  open: 'Kỳ chấm điểm chưa hết: bảng cho biết ít nhất cần thêm bao nhiêu. Mỗi dòng chỉ đổi một số liệu, các đơn vị khác giữ nguyên; kém một trường hợp (hoặc 0,01 điểm) là chưa đủ.',
  toPlace: 'Lên hạng {place}: cần {total} điểm, thêm {gap} (hiện của <units></units>)',
  toClass: 'Lên loại {name}: cần {total} điểm, thêm {gap}',
  keep: 'Giữ hạng {place}: đang hơn <units></units> {gap} điểm. Mất hạng khi:',
  together:
    'Không tiêu chí nào một mình đủ. Cùng lúc thì vừa đủ, bớt bất cứ dòng nào một trường hợp (hoặc 0,01 điểm) là chưa đủ (tổng là số cộng dồn):',
  notEvenAll:
    'Không đủ, dù mọi tiêu chí tính được từ số liệu đều đạt hết; phần còn lại do thẩm định hoặc tiêu chí khác quyết định.',
  noLoss: 'Không một tiêu chí nào tính được từ số liệu, riêng lẻ, làm mất hạng này.',
  others: 'và {n} cách khác',
  othersTogether: 'và {n} tiêu chí nữa; bấm Thử để xem hết',
  way: 'Thay đổi ít nhất',
  criterion: 'Tiêu chí',
  figure: 'Số liệu',
  points: 'Điểm',
  total: 'Tổng',
  more: 'nếu có thêm {n} {counted}',
  needed: 'thêm {n} {counted}',
  arriving: 'thêm {n} {counted} trong số tiếp nhận mới',
  fewer: 'nếu bớt {n} {counted}',
  cases: 'trường hợp',
  ofPoints: 'điểm ở tiêu chí này',
  try: 'Thử',
  tryLabel: 'Thử trong trang mô phỏng: {what}',
  tryAll: 'Mô phỏng với số liệu khác của {unit}',
  none: 'Nguồn không cho số liệu thành phần để tính cần thay đổi bao nhiêu; chỉ biết khoảng cách điểm.',
  methodText:
    'Trang của mỗi đơn vị cho biết số trường hợp ít nhất làm đổi hạng hoặc xếp loại, ví dụ thêm 14 hồ sơ đúng hạn. Chương trình thử từng con số bằng chính công thức của tiêu chí, các đơn vị khác giữ nguyên; chỉ tính được ở tiêu chí mà số liệu là tỷ lệ, số đếm hoặc điểm thành phần.',
};

export default advice;
