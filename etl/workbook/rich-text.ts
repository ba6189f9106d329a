/** The runs of a text, shared or in its cell → one string. Pure. */
import { attribute, nextTag, type Tag, textOf } from './xml';

export interface RichText {
  text: string;
  /** Past the tag that closes it. */
  end: number;
}

/**
 * Joins every run from `from` to the tag that closes `element`; how East Asian words sound (rPh) is left out.
 * @returns null where that tag is not there yet
 */
export function joinRuns(xml: string, from: number, element: string): RichText | null {
  let text = '';
  let sounds = 0;
  let open: Tag | null = null;
  for (let tag = nextTag(xml, from); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'rPh' && tag.kind !== 'empty') sounds += tag.kind === 'open' ? 1 : -1;
    if (tag.name === 't' && tag.kind === 'open') open = tag;
    if (tag.name === 't' && tag.kind === 'close' && open) {
      const keep = attribute(xml, open, 'space') === 'preserve';
      if (!sounds) text += textOf(xml.slice(open.end, tag.start), keep);
      open = null;
    }
    if (tag.name === element && tag.kind === 'close') return { text, end: tag.end };
  }
  return null;
}
