/** The address the pages are known by in public: SITE_URL. A name a request asks for may be anybody's, so it is not taken. */

/**
 * "https://thi-dua.example.vn", or "" where SITE_URL says nothing.
 * @throws where it is no address, with what to do
 */
export function siteOrigin(): string {
  const asked = process.env.SITE_URL?.trim();
  if (!asked) return '';
  const url = URL.canParse(asked) ? new URL(asked) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new Error(
      `SITE_URL=${asked}: cần địa chỉ không có đường dẫn, dạng https://thi-dua.example.vn. Sửa hoặc bỏ biến SITE_URL.`,
    );
  return url.origin;
}
