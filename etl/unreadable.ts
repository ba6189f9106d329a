/** A file that can't be loaded at all: a Vietnamese sentence that says why and what to do. */
export class UnreadableFile extends Error {}

/** Bytes that no reader of text can use. */
export const notText = () =>
  new UnreadableFile(
    'Không phải tệp văn bản (có thể là PDF, ảnh hoặc Excel đổi tên). Xuất lại dạng CSV UTF-8.',
  );
