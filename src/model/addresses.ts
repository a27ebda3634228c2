// Site-absolute addresses without the base path. They are a public interface: stable, pages with a trailing slash.

export const homeAddress = '/';
export const reportsAddress = '/reports/';
export const regionsAddress = '/regions/';
export const plansAddress = '/plans/';
export const indicatorsAddress = '/indicators/';
/** All values that the archive questions. */
export const questionedAddress = '/questioned/';
export const documentsAddress = '/documents/';
export const topicsAddress = '/topics/';
export const partsAddress = '/parts/';
export const searchAddress = '/search/';
/** The page that compares a quotation with the archive. */
export const quoteAddress = '/quote/';
export const dataAddress = '/data/';

export const reportAddress = (id: string, block?: string) => `/reports/${id}/${block ? `#${block}` : ''}`;
/** The comparison of a report with the same issuer's previous one. */
export const changesAddress = (id: string) => `/reports/${id}/changes/`;
export const regionAddress = (code: string) => `/regions/${code}/`;
/** The id of the list of divisions below a region, on its page. */
export const childrenRow = 'children';
export const childrenAddress = (code: string) => `${regionAddress(code)}#${childrenRow}`;
/** The id of a year on the page of a region. */
export const yearRow = (year: number) => `y${year}`;
export const regionYearAddress = (code: string, year: number) => `${regionAddress(code)}#${yearRow(year)}`;
/** The id of a catalogued report's row in lists, and its row on the page of its region. */
export const cataloguedRow = (id: string) => `c-${id.replace('/', '-')}`;
export const cataloguedAddress = (region: string, id: string) => `${regionAddress(region)}#${cataloguedRow(id)}`;
/** The id of the section of a report's passages, on pages with those of several. */
export const reportSection = (id: string) => `r-${id.replace('/', '-')}`;
export const commitmentsAddress = (code: string) => `/regions/${code}/commitments/`;
export const planAddress = (id: string, block?: string) => `/plans/${id}/${block ? `#${block}` : ''}`;
export const taskAddress = (plan: string, task: number) => `/plans/${plan}/tasks/${task}/`;
export const targetsAddress = (plan: string, target?: string) => `/plans/${plan}/targets/${target ? `#${target}` : ''}`;
export const topicAddress = (id: string) => `/topics/${id}/`;
export const partAddress = (part: string) => `/parts/${part}/`;
export const indicatorAddress = (id: string) => `/indicators/${id}/`;
export const coverageAddress = (province?: string) => (province ? `/coverage/${province}/` : '/coverage/');
export const documentPageAddress = (slug: string) => `/documents/${slug}/`;
export const documentKindAddress = (kind: string) => `/documents/kinds/${kind}/`;
export const regionDocumentsAddress = (code: string, slug?: string) =>
  `/regions/${code}/documents/${slug ? `#${slug}` : ''}`;
export const compareAddress = (a?: string, b?: string) =>
  a === undefined ? '/compare/' : `/compare/?a=${a}${b === undefined ? '' : `&b=${b}`}`;
/** The page that formats citations of a passage; the caller appends the block's id. */
export const citeAddress = (kind: 'report' | 'plan', id: string) => `/cite/passage/?${kind}=${id}&block=`;
export const guideAddress = (id: string) => `/${id}/`;
/** A narrowed or later page of a list; `listPath` (src/archive/lists/selection.ts) writes its path below the list's address. */
export const listAddress = (list: string, path: string) => (path === '' ? list : `${list}${path}/`);
/** All narrowed and later pages are below `/reports/browse/`, because `/reports/<region>/` belongs to the reports. */
export const reportListAddress = (path: string) =>
  path === '' ? reportsAddress : listAddress(`${reportsAddress}browse/`, path);

/** A data file by its name below `/data/`: `reports.json`. */
export const dataFileAddress = (name: string) => `${dataAddress}${name}`;
export const reportDataAddress = (id: string, extension: string) => dataFileAddress(`reports/${id}.${extension}`);
export const planDataAddress = (id: string, extension: string) => dataFileAddress(`plans/${id}.${extension}`);
export const indicatorFormats = ['json', 'csv'] as const;
export const indicatorDataAddress = (id: string, format: (typeof indicatorFormats)[number]) =>
  dataFileAddress(`indicators/${id}.${format}`);
export const regionDataAddress = (code: string, format: 'json' | 'csv' = 'json') =>
  dataFileAddress(`regions/${code}.${format}`);
/** The reports of a province that the comparison offers. */
export const compareDataAddress = (province: string) => dataFileAddress(`compare/${province}.json`);
export const captureAddress = (id: string) => dataFileAddress(`captures/${id}.txt`);
export const planCaptureAddress = (id: string) => dataFileAddress(`captures/plans/${id}.txt`);
/** The feed of the reports published last, with or without text. */
export const publicationsFeedAddress = `${reportsAddress}feed.xml`;
export const feedAddress = (region?: string) => (region === undefined ? '/feed.xml' : `/regions/${region}/feed.xml`);
