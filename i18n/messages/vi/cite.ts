const cite = {
  title: 'Trích dẫn',
  hint: 'Bấm vào một đoạn để chọn cả đoạn rồi chép.',
  source: 'Nguồn:',
  licence: 'Giấy phép: {licence}',
  compiled: 'Bảng tính từ số liệu công khai, không phải kết quả do cơ quan có thẩm quyền công bố',
  illustrative: 'Bộ tiêu chí minh họa, đơn vị và số liệu hư cấu',
  data: 'Số liệu tạm tính đến {day}, phiên bản số liệu {build}',
  noData: 'Chưa có số liệu, phiên bản số liệu {build}',
  pageOfRanking: '{units} đơn vị, {ranked} đã xếp hạng. {status}.',
  pageOfUnit: 'Tổng điểm, thứ hạng và căn cứ từng điểm. {status}.',
};

export default cite;
