import type { DocxHandler } from './docx-reader.ts';
import {
  child,
  childElements,
  contentIn,
  descendants,
  isOn,
  ownText,
  textElements,
  type XmlElement,
} from './docx-xml.ts';

/** Reads `m:oMath`. An equation with revised or hidden parts is passed by as a whole. */
export const readEquation: DocxHandler = (element, place, { writer }) => {
  const inside = descendants(element);
  const isChanged = inside.some(({ name }) => /^w:(?:ins|del|moveFrom|moveTo)$/.test(name));
  const isHidden = inside.some((inner) => inner.name === 'w:vanish' && isOn(inner));
  const out = isChanged ? 'revision' : isHidden ? 'unseen' : writer.whyOut(place);
  const content = contentIn(element);
  writer.ledger.pass(content);
  if (out !== null) {
    if (out !== 'instruction') writer.see(out, content);
    return;
  }
  const text = writeEquation(element);
  writer.addOwn(text, place);
  if (inside.some(({ name }) => structures.test(name))) writer.see('equation', text);
};

/** Equations that are more than a row of characters. */
const structures = /^m:(?:f|sSup|sSub|sSubSup|sPre|rad|d|nary|func|limLow|limUpp|m|eqArr|acc|bar|groupChr|borderBox)$/;

/** Writes an equation on one line: a fraction as a/b, a power as a^b. */
function writeEquation(element: XmlElement): string {
  if (textElements.has(element.name)) return ownText(element);
  const part = (name: string) => {
    const inner = child(element, name);
    return inner ? writeEquation(inner) : '';
  };
  switch (element.name) {
    case 'm:f':
      return `${part('m:num')}/${part('m:den')}`;
    case 'm:sSup':
      return `${part('m:e')}^${part('m:sup')}`;
    case 'm:sSub':
      return `${part('m:e')}_${part('m:sub')}`;
    case 'm:rad':
      return `${part('m:deg')}√(${part('m:e')})`;
    case 'm:d':
      return `${sign(element, 'm:begChr', '(')}${childElements(element)
        .filter(({ name }) => name === 'm:e')
        .map(writeEquation)
        .join(',')}${sign(element, 'm:endChr', ')')}`;
    case 'm:nary':
      return `${sign(element, 'm:chr', '∫')}${part('m:sub')}${part('m:sup')}${part('m:e')}`;
    default:
      return childElements(element).map(writeEquation).join('');
  }
}

function sign(element: XmlElement, name: string, usual: string): string {
  return child(child(element, `${element.name}Pr`), name)?.attributes.get('m:val') ?? usual;
}
