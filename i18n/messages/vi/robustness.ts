const robustness = {
  title: 'Độ bền thứ hạng',
  column: 'Khoảng hạng',
  columnHint: 'trọng số ±10%',
  keeps:
    'Nếu trọng số mỗi tiêu chí lệch không quá 10%, <b>{narrow} trên {units} đơn vị</b> chắc chắn giữ nguyên thứ hạng; lệch đến 25% thì còn {wide}.',
  leaderWide: '{unit} vẫn dẫn đầu cả khi trọng số lệch đến 25%.',
  leaderNarrow: '{unit} vẫn dẫn đầu khi trọng số lệch đến 10%, nhưng chưa chắc khi lệch đến 25%.',
  leaderOpen: '{unit} dẫn đầu, nhưng khi trọng số lệch 10% thì có thể xuống đến hạng {low}.',
  bands:
    'Xét riêng phần khảo sát, {units} đơn vị chỉ chia được thành {bands, plural, =1 {một nhóm: không đủ phiếu để nói đơn vị nào hơn đơn vị nào} other {# nhóm phân biệt được với nhau}}.',
  noSurvey: 'Đợt này không có tiêu chí khảo sát nên không có sai số chọn mẫu.',
  noSample:
    'Tiêu chí khảo sát, đánh giá hài lòng của đợt này không kèm số phiếu, hoặc chỉ một đơn vị có, nên chưa biết sai số.',
  tooMany: 'Có trên {most} đơn vị nên chưa so từng cặp được về sai số chọn mẫu.',
  official: 'Thứ hạng chính thức giữ nguyên; trang này chỉ cho biết thứ hạng đó chắc đến đâu.',
  notWeighted: {
    one_criterion: 'Đợt này chỉ có một tiêu chí, nên không có trọng số nào để thay đổi.',
    extras_in_index:
      'Chỉ số của đợt này có điểm cộng, điểm trừ bên trong, nên không có công thức cho việc đổi trọng số; phần trọng số không tính.',
  },
  kinds: 'Bốn loại không chắc chắn, xét riêng từng loại',
  weights: 'Trọng số và cách tính',
  weightsText:
    'Trọng số do con người chọn. Khoảng hạng cho biết hạng tốt nhất và kém nhất có thể, khi mỗi trọng số được đổi riêng, tăng hay giảm, trong mức đã nêu: đó là bảo đảm bằng công thức, không phải ước lượng. Cột “90% số lần rút” là kết quả {draws} lần rút trọng số ngẫu nhiên trong ±25%.',
  weightsNote:
    'Điểm cộng, điểm trừ không có trọng số nên giữ nguyên. Điểm đã làm tròn được dùng như đã công bố. Hạng đếm theo số đơn vị xếp trên.',
  weightsDense:
    'Các đơn vị đang đồng hạng được tính chung một hạng trong hạng tốt nhất, vì đợt này xếp hạng liền nhau (1, 2, 2, 3).',
  bounded:
    'Dấu ≥: hai đơn vị được chấm trên các tiêu chí khác nhau (có tiêu chí được loại trừ), nên con số là mức chắc chắn tối thiểu.',
  byWeights: 'Do trọng số',
  bySample: 'Do chọn mẫu',
  rank: 'Hạng',
  unit: 'Đơn vị',
  total: 'Tổng điểm',
  narrow: 'lệch ≤\u00a010%',
  wide: 'lệch ≤\u00a025%',
  drawn: '90% số lần rút',
  above: 'lệch để đổi chỗ với đơn vị trên',
  below: 'lệch để đổi chỗ với đơn vị dưới',
  survey: 'hạng phần khảo sát',
  band: 'nhóm không phân biệt được',
  always: 'không thể',
  chart: 'Khoảng hạng của từng đơn vị',
  chartHint: 'Chấm: hạng chính thức; vạch đậm: trọng số lệch ≤ 10%; vạch nhạt: ≤ 25%',
  chartAlt:
    'Biểu đồ khoảng hạng của {units} đơn vị. Khoảng rộng nhất khi lệch 10%: {unit}, hạng {low} đến {high}.',
  chartUnit: '{unit}: hạng {rank}; lệch ≤ 10%: {narrow}; lệch ≤ 25%: {wide}',
  criteria: 'Trọng số khai báo và ảnh hưởng thật',
  criteriaText:
    'Trọng số ghi trong bộ tiêu chí chưa nói lên ảnh hưởng: một tiêu chí mà mọi đơn vị cùng điểm thì không quyết định gì. “Phần chênh lệch” là phần của phương sai tổng điểm do tiêu chí tạo ra.',
  criterion: 'Tiêu chí',
  declared: 'Trọng số khai báo',
  variance: 'Phần chênh lệch',
  moved: 'Đổi hạng bình quân nếu bỏ',
  withRest: 'Tương quan với phần còn lại của nhóm',
  remark: 'Nhận xét',
  silent: 'Không phân loại được đơn vị: {same} đơn vị cùng một mức điểm.',
  silentSome: 'Không phân loại được đơn vị (trên 90% cùng một mức điểm): {criteria}.',
  against: 'Tương quan âm với phần còn lại của nhóm.',
  doubles: 'Gần như trùng với {criterion} (tương quan {r}): có thể tính hai lần cùng một việc.',
  policies: 'Hạng theo cách xử lý khi thiếu số liệu, không phát sinh',
  policiesText:
    'Chấm lại toàn bộ, mỗi lần thay quy tắc của đợt bằng một quy tắc cho mọi tiêu chí. Ô in đậm là hạng khác hạng chính thức.',
  policiesSame: 'Không đơn vị nào đổi hạng, dù xử lý theo cách nào.',
  policiesRest:
    '{n, plural, =0 {Mọi đơn vị đều đổi hạng theo ít nhất một cách.} other {# đơn vị còn lại giữ nguyên hạng theo mọi cách.}}',
  officialRank: 'Hạng chính thức',
  missing: 'Khi thiếu số liệu',
  none: 'Khi không phát sinh',
  rule: { block: 'chưa xếp', zero: '0 điểm', exclude: 'loại trừ', full: 'tối đa' },
  unranked: 'chưa xếp',
  sampling: 'Chọn mẫu',
  samplingText:
    'Khảo sát chỉ hỏi một phần người dân, nên kết quả có sai số. Khoảng 95% của tỷ lệ tính theo Wilson; hạng của phần khảo sát theo Mogstad, Romano, Shaikh và Wilhelm (2024), {samples} mẫu thử mỗi bước. Hai đơn vị khác nhóm thì đủ căn cứ nói bên nào hơn; các đơn vị trong một nhóm nối nhau qua những cặp chưa phân biệt được.',
  samplingLimits:
    'Không biết tổng số người có thể hỏi nên không giảm sai số theo tỷ lệ mẫu. Phiếu nạp từng dòng được gộp theo người trả lời; chỉ có số tổng thì coi các câu trả lời là độc lập. Số liệu đếm đủ (hồ sơ) không có sai số chọn mẫu.',
  answers: 'Hài lòng / trả lời',
  rate: 'Tỷ lệ',
  interval: 'Khoảng 95%',
  deff: 'Hệ số thiết kế mẫu',
  points: 'Điểm khảo sát ± sai số chuẩn',
  error: '± {error}',
  together: 'Hạng, đúng đồng thời cho mọi đơn vị',
  alone: 'Hạng, xét riêng đơn vị',
  small: 'Số nhỏ',
  smallText:
    'Hồ sơ được đếm đủ, không có sai số chọn mẫu; nhưng nơi ít hồ sơ thì tỷ lệ dễ lên xuống vì may rủi. Trong phễu là mức chênh mà ngẫu nhiên giải thích được quanh tỷ lệ chung. “Tỷ lệ đã kéo về mức chung” chỉ để tham khảo, điểm vẫn tính theo tỷ lệ thật.',
  smallNone: 'Đợt này không có tiêu chí nào là tỷ lệ đếm được từ tử số và mẫu số nguyên.',
  choose: 'Tiêu chí',
  see: 'Xem',
  funnelAlt:
    'Biểu đồ phễu: tỷ lệ của {units} đơn vị theo mẫu số. Tỷ lệ chung {share}; {outside} đơn vị ngoài giới hạn 95%, trong đó {far} ngoài 99,8%.',
  funnelHint:
    'Ngang: mẫu số; dọc: tỷ lệ; vạch liền: tỷ lệ chung {share}; vạch đứt: giới hạn 95% và 99,8%',
  funnelUnit: '{unit}: {successes}/{n} = {rate}',
  counts: 'Tử số / mẫu số',
  pooled: 'Đã kéo về mức chung',
  reliability: 'Phần của riêng đơn vị',
  outside:
    '{outside} trên {units} đơn vị ở ngoài giới hạn 95%; nếu chỉ do ngẫu nhiên thì khoảng {expected}.',
  zone: {
    inside: 'trong mức ngẫu nhiên',
    beyond_95: '{side, select, above {cao} other {thấp}} hơn, ngoài giới hạn 95%',
    beyond_998: '{side, select, above {cao} other {thấp}} hơn, ngoài giới hạn 99,8%',
  },
  pooledNone:
    'Các đơn vị chênh nhau không quá mức ngẫu nhiên, hoặc quá ít đơn vị, nên không có tỷ lệ kéo về mức chung.',
  position: 'So với mức chung',
  judgement: 'Đánh giá của người chấm',
  judgementText:
    '{criteria} tiêu chí, {max} trên {all} điểm, do người thẩm định cho. So {compared} lượt có cả điểm tự chấm: tự chấm cao hơn {higher} lượt, thấp hơn {lower} lượt, bình quân {mean} điểm.',
  judgementOnly:
    '{criteria} tiêu chí, {max} trên {all} điểm, do người thẩm định cho; không có điểm tự chấm để so.',
  judgementNone: 'Đợt này không có tiêu chí do người thẩm định cho điểm.',
  judgementLimit:
    'Mỗi đơn vị chỉ có một kết quả thẩm định, nên không đo được các người chấm khác nhau đến đâu.',
  data: 'Các con số này ở dạng JSON',
  unitTitle: 'Thứ hạng này chắc đến đâu?',
  unitRange:
    'Trọng số lệch không quá 10%: hạng <b>{narrow}</b>; không quá 25%: hạng {wide}; 90% số lần rút trọng số: hạng {drawn}.',
  unitAbove: 'Thứ tự với {unit} (xếp ngay trên) không đổi khi mọi trọng số lệch dưới {margin}.',
  unitBelow: 'Thứ tự với {unit} (xếp ngay dưới) không đổi khi mọi trọng số lệch dưới {margin}.',
  unitAboveAlways: 'Không cách đổi trọng số nào đưa đơn vị này lên trên {unit} (xếp ngay trên).',
  unitBelowAlways: 'Không cách đổi trọng số nào đưa {unit} (xếp ngay dưới) lên trên đơn vị này.',
  unitFlip:
    'Chỉ đổi một tiêu chí thì tỷ trọng của tiêu chí {criterion} phải từ {from} thành {to} (các tiêu chí khác đổi theo tỷ lệ).',
  unitSurvey:
    'Phần khảo sát: {points} điểm (sai số chuẩn {error}); với độ tin cậy 95%, hạng của phần này từ {low} đến {high}, thuộc nhóm {band}.',
  unitPolicies: 'Nếu đổi quy tắc của đợt: {ranks}.',
  unitPolicy: '{on} mà tính “{rule}” thì đơn vị này hạng {rank}',
  unitPolicyOut: '{on} mà tính “{rule}” thì đơn vị này chưa được xếp hạng',
  onMissing: 'thiếu số liệu',
  onNone: 'không phát sinh',
  unitMore: 'Độ bền thứ hạng của mọi đơn vị',
  methodTitle: 'Thứ hạng chắc đến đâu',
  methodWeights:
    'Khoảng hạng: hai đơn vị có thứ tự chắc chắn khi không cách đổi nào của từng trọng số, trong mức ±10% hoặc ±25%, làm đảo được chênh lệch điểm của chúng. Hạng tốt nhất và kém nhất được đếm từ các cặp chắc chắn đó, nên là bảo đảm chứ không phải ước lượng.',
  methodCriteria:
    'Ảnh hưởng thật của tiêu chí là phần phương sai tổng điểm do nó tạo ra, khác với trọng số khai báo. Tiêu chí mà trên 90% đơn vị cùng một mức điểm thì không phân loại được đơn vị.',
  methodSampling:
    'Chỉ tiêu chí khảo sát có sai số chọn mẫu: tỷ lệ kèm khoảng Wilson 95%, điểm kèm sai số, hạng kèm tập tin cậy. Hai đơn vị khác nhóm thì phân biệt được với nhau.',
  methodSmall:
    'Số đếm đủ không có sai số chọn mẫu, nhưng nơi ít hồ sơ thì tỷ lệ dao động mạnh; biểu đồ phễu cho biết mức dao động ngẫu nhiên. Tỷ lệ kéo về mức chung (beta-nhị thức) đứng cạnh tỷ lệ thật, không thay điểm.',
  methodJudgement:
    'Điểm do người thẩm định cho được so với điểm tự chấm. Hạng cũng được tính lại theo từng cách xử lý khi thiếu số liệu hoặc không phát sinh.',
};

export default robustness;
