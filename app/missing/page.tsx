import { Missing } from '@/components/ui/missing';

/**
 * The same page under an address of its own: Next leaves the body of a `notFound()` to the browser's
 * scripts, so the server puts this one in its place.
 */
export default Missing;
