import MissingPage from './missing/page';

export default MissingPage;
