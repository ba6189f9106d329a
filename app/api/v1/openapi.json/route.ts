import { OPENAPI } from '@/app/api/openapi';
import { json } from '@/app/api/respond';

export function GET(request: Request): Response {
  return json(request, OPENAPI);
}
