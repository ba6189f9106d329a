/** What a workbook holds: its sheets in order, and where their parts are. Pure. */
import { attribute, isOn, tags } from './xml';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** Name of its part in the archive. */
  part: string;
}

export interface Relation {
  id: string;
  /** The last word of its type's address, the same in strict and transitional workbooks. */
  type: string;
  /** Name of a part in the archive. */
  part: string;
}

/** A target is relative to the part that names it, unless it begins with a slash; `\` is tolerated. */
function resolve(base: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of path.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  return steps.join('/');
}

/** @param base the part these are the relations of; '' for the archive itself */
export function relations(xml: string, base: string): Relation[] {
  const found: Relation[] = [];
  for (const tag of tags(xml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const of = (name: string) => attribute(xml, tag, name) ?? '';
    const part = resolve(base, of('Target'));
    found.push({ id: of('Id'), type: of('Type').split('/').at(-1)!, part });
  }
  return found;
}

/** Name of the part that holds a part's relations. */
export function relationsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export interface Listing {
  /** Worksheets in the workbook's order; charts and macros have no rows. */
  sheets: SheetEntry[];
  /** Days are counted from 1904, as Excel for Mac once did. */
  from1904: boolean;
}

/** @param related what the workbook's own part is related to */
export function readListing(xml: string, related: Relation[]): Listing {
  const parts = new Map(
    related.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]),
  );
  const listing: Listing = { sheets: [], from1904: false };
  for (const tag of tags(xml)) {
    if (tag.kind === 'close') continue;
    const of = (name: string) => attribute(xml, tag, name);
    // a later Excel's extension has an element of the same name
    if (tag.name === 'workbookPr') listing.from1904 ||= isOn(of('date1904'));
    if (tag.name !== 'sheet') continue;
    const part = parts.get(of('id') ?? '');
    const hidden = (of('state') ?? 'visible') !== 'visible';
    if (part) listing.sheets.push({ name: of('name') ?? '', hidden, part });
  }
  return listing;
}
