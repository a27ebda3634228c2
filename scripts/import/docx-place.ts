import type { Ground, RunFormat } from './docx-styles.ts';
import type { XmlElement } from './docx-xml.ts';
import type { SightingKind } from './sighting.ts';

/** Where the walk through a document is: what surrounds the text here. */
export interface DocxPlace {
  /** Why text here is not taken. */
  out: SightingKind | null;
  linked: boolean;
  heading: boolean;
  behind: Ground;
  /** Run properties that the paragraph gives, the nearest first. */
  levels: readonly (XmlElement | undefined)[];
  format: RunFormat;
}

/** The place before any formatting. */
export const startPlace: DocxPlace = {
  out: null,
  linked: false,
  heading: false,
  behind: 'white',
  levels: [],
  format: { visibility: 'shown', bold: false, raised: false, font: '' },
};
