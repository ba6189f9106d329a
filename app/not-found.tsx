import { Missing } from '@/components/ui/missing';

export default Missing;
