const rules = {
  awards: {
    title: 'Danh sách đề nghị xem xét',
    hint: 'Lập theo thứ hạng để cấp có thẩm quyền xem xét; không phải kết quả khen thưởng. Đơn vị chưa xếp hạng không có trong danh sách.',
    places: '{n, plural, other {# suất}}',
    shared: '{n} đơn vị vì đồng hạng',
    none: 'Không có đơn vị nào được xếp hạng để xét.',
    noOverall: 'Đợt này chỉ xếp hạng trong khối, không lập được danh sách chung.',
  },
  pooled: 'Gộp {n} đơn vị',
  pooledHint: 'cộng số liệu của các đơn vị rồi tính điểm, không phải bình quân điểm',
  capped: 'Không xếp trên mức {cap} vì tiêu chí {criterion} dưới {below} điểm',
  heldBy:
    'Xếp loại đang bị khống chế, không quá mức {cap}: tiêu chí {criterion} “{name}” có {points} điểm, dưới {below}. Hết khống chế khi tiêu chí này từ {below} điểm trở lên.',
  heldUncounted:
    'Điểm ở đó do thẩm định, hoặc cộng từ nhiều tiêu chí, nên không tính được cần số liệu nào.',
  lifted:
    'Ít nhất cần số liệu tiêu chí {figures}; các số liệu khác giữ nguyên thì tổng điểm là {total}, hạng {place}, xếp loại {class}.',
  cappedMark: 'có khống chế',
  voidedBy: 'Bị hủy điểm vì có kê khai sai ghi nhận ở tiêu chí {criterion}',
  exempt: 'Lý do: {reason}',
  exemptBy: 'Theo {decision}',
  extraLine: 'Ngoài điểm tối đa: {extras}.',
  method: {
    classCaps: 'Khống chế xếp loại',
    classCapText: 'không xếp trên mức {cap} khi tiêu chí {criterion} dưới {below} điểm',
    awards: 'Đề nghị xem xét',
    awardText: '{title}: {top} đơn vị xếp cao nhất',
    awardInBlockText: '{title}: {top} đơn vị xếp cao nhất mỗi khối',
    cap: 'cộng lại không quá {cap} điểm',
    outside: 'ngoài điểm tối đa',
    voids: 'có điểm trừ ở đây (kê khai sai) thì tiêu chí {codes} được 0 điểm',
    blocks: 'chỉ áp dụng cho khối {names}',
    units: 'chỉ áp dụng cho đơn vị mã {codes}',
    except: 'không áp dụng cho đơn vị mã {codes}',
  },
};

export default rules;
