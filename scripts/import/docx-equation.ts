import { child, childElements, ownText, textElements, type XmlElement } from './docx-xml.ts';

/** Writes an equation on one line: a fraction as a/b, a power as a^b. */
export function writeEquation(element: XmlElement): string {
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
