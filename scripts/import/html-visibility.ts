import { attribute, type Element } from './html-element.ts';
import type { Style } from './html-style.ts';
import type { SightingKind } from './sighting.ts';

/** How text within an element is shown. */
export interface Visibility {
  /** False within `visibility: hidden`, which an inner element can undo. */
  visible: boolean;
  /** CSS pixels; null if the page's own style does not say. */
  fontSize: number | null;
  color: Colour | 'transparent' | null;
  /** Null behind a picture or a gradient. */
  background: Colour | null;
  /** An element around paints a background, which hides what is behind it. */
  isPainted: boolean;
  /** Why the text may be unseen, if no inner element can undo it. */
  doubt: SightingKind | null;
}

/** Red, green, blue, 0 to 255. */
type Colour = readonly [number, number, number];

export const pageVisibility: Visibility = {
  visible: true,
  fontSize: null,
  color: null,
  background: [255, 255, 255],
  isPainted: false,
  doubt: null,
};

/** Whether an element and all within it is not rendered: an inner element cannot undo this. */
export function isRemoved(element: Element, style: Style): boolean {
  const display = style.get('display');
  if (display !== undefined) return display === 'none';
  if (attribute(element, 'hidden') !== null) return true;
  if (attribute(element, 'popover') !== null) return true;
  return element.tagName === 'dialog' && attribute(element, 'open') === null;
}

/** `doubt`: what the element's attributes say against its being seen. */
export function visibilityWithin(outer: Visibility, style: Style, doubt: SightingKind | null): Visibility {
  const visibility = style.get('content-visibility') === 'hidden' ? 'hidden' : style.get('visibility');
  return {
    visible: visibility === undefined || visibility === 'inherit' ? outer.visible : visibility === 'visible',
    fontSize: fontSizeOf(style) ?? outer.fontSize,
    color: colourOf(style.get('color')) ?? outer.color,
    background: backgroundOf(style, outer.background),
    isPainted: outer.isPainted || style.has('background') || style.has('background-color'),
    doubt: outer.doubt ?? doubtOf(style) ?? (outer.isPainted && isBehind(style) ? 'covered' : doubt),
  };
}

/** Why text may be unseen; null if nothing speaks against its being seen. */
export function doubtAbout({ doubt, fontSize, color, background }: Visibility): SightingKind | null {
  if (doubt) return doubt;
  if (fontSize !== null && fontSize < 3) return 'tiny';
  if (color === 'transparent') return 'transparent';
  return color && background && isAlike(color, background) ? 'same-colour' : null;
}

function doubtOf(style: Style): SightingKind | null {
  if (Number.parseFloat(style.get('opacity') ?? '1') < 0.05 || /opacity\(0/.test(style.get('filter') ?? ''))
    return 'transparent';
  const isPlaced = /^(?:absolute|fixed)/.test(style.get('position') ?? '');
  const places = ['text-indent', 'margin-left', 'margin-top', ...(isPlaced ? ['left', 'top', 'right', 'bottom'] : [])];
  if (places.some((property) => lengthOf(style.get(property)) <= farOff)) return 'off-page';
  if (/translate\w*\(\s*-\d{3,}/.test(style.get('transform') ?? '')) return 'off-page';
  return isClipped(style) ? 'clipped' : null;
}

/** CSS pixels: no page is laid out so far to the left or above. */
const farOff = -400;

/** Painted before the backgrounds of the elements around it. */
function isBehind(style: Style): boolean {
  return (
    /^(?:absolute|fixed|relative|sticky)/.test(style.get('position') ?? '') && /^-\d/.test(style.get('z-index') ?? '')
  );
}

function isClipped(style: Style): boolean {
  const overflow = `${style.get('overflow') ?? ''} ${style.get('overflow-y') ?? ''} ${style.get('overflow-x') ?? ''}`;
  const isCut = /hidden|clip|scroll|auto/.test(overflow);
  const isFlat = ['height', 'max-height', 'width', 'max-width'].some((property) => isNothing(style.get(property)));
  if (isCut && isFlat) return true;
  const clip = /^rect\(([^)]*)\)/.exec(style.get('clip') ?? '')?.[1];
  if (clip?.split(/[\s,]+/).every((length) => isNothing(length))) return true;
  if (
    /^(?:inset\((?:50|100)%|circle\(0|polygon\(0(?:px)?\s+0(?:px)?\s*(?:,\s*0(?:px)?\s+0(?:px)?\s*)*\))/.test(
      style.get('clip-path') ?? '',
    )
  )
    return true;
  return /scale\w*\(\s*0?(?:\.0+)?\s*[,)]/.test(style.get('transform') ?? '') || isNothing(style.get('zoom'));
}

/** Whether a length is too small for text. */
function isNothing(value: string | undefined): boolean {
  return value !== undefined && /^\d|^\./.test(value) && lengthOf(value) <= 1;
}

function fontSizeOf(style: Style): number | null {
  const size =
    style.get('font-size') ??
    /(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)?)(?=\s*\/|\s+\S)/.exec(style.get('font') ?? '')?.[1];
  if (size === undefined || !/^[\d.]/.test(size)) return size === undefined ? null : usualSize;
  const length = lengthOf(size);
  return size.endsWith('%') ? (length * usualSize) / 100 : length;
}

const usualSize = 16;
/** CSS pixels per unit. */
const units: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  em: 16,
  rem: 16,
  cm: 37.8,
  mm: 3.78,
  in: 96,
  vw: 12.8,
};

/** In CSS pixels; 0 if it cannot be read, or for a percentage its number. */
function lengthOf(value: string | undefined): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)([a-z]*)/.exec(value ?? '') ?? [];
  return Number.parseFloat(number) * (units[unit] ?? 1);
}

function backgroundOf(style: Style, outer: Colour | null): Colour | null {
  const value = style.get('background-color') ?? style.get('background');
  const image = `${style.get('background-image') ?? ''} ${style.get('background') ?? ''}`;
  if (/url\(|gradient\(/.test(image)) return null;
  const colour = colourOf(value);
  return colour === 'transparent' || colour === null ? outer : colour;
}

const names: Readonly<Record<string, Colour>> = {
  white: [255, 255, 255],
  black: [0, 0, 0],
  red: [255, 0, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  gray: [128, 128, 128],
  silver: [192, 192, 192],
  whitesmoke: [245, 245, 245],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
};

/** The colour in a value; null if there is none that can be read. */
function colourOf(value: string | undefined): Colour | 'transparent' | null {
  if (value === undefined) return null;
  if (/\btransparent\b|rgba\([^)]*[,/]\s*0(?:\.0+)?%?\s*\)/.test(value)) return 'transparent';
  const [, hex] = /#?\b([0-9a-f]{6}|(?<=#)[0-9a-f]{3})\b/.exec(value) ?? [];
  if (hex)
    return (hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])).map((pair) =>
      Number.parseInt(pair, 16),
    ) as unknown as Colour;
  const rgb = /rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(value);
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
  return names[/[a-z]+/.exec(value)?.[0] ?? ''] ?? null;
}

/** Too alike to read. */
function isAlike(a: Colour, b: Colour): boolean {
  return a.every((channel, i) => Math.abs(channel - (b[i] ?? 0)) < 16);
}
