/** A file that can't be loaded at all: a Vietnamese sentence that says why and what to do. */
export class UnreadableFile extends Error {}

/** Nothing stands in it: no byte, or only a mark of its encoding and empty lines. */
export const emptyFile = () => new UnreadableFile('Tệp trống, không có dòng nào.');

/** Bytes that no reader of text can use. */
export const notText = () =>
  new UnreadableFile(
    'Không phải tệp văn bản (có thể là PDF, ảnh hoặc Excel đổi tên). Xuất lại dạng CSV UTF-8.',
  );
