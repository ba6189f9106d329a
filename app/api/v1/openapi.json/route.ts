import { OPENAPI } from '@/app/api/openapi';
import { json } from '@/app/api/respond';

export function GET(): Response {
  return json(OPENAPI);
}
