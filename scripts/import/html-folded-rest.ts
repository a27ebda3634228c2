import { childrenOf, type Element, isElement, textIn } from './html-element.ts';

/** Labels of buttons that show the rest of a text. */
export const unfoldLabel =
  /^[【[（(]?(?:点击|点此)?(?:展开|查看|阅读|显示)(?:全文|全部|更多|剩余|余下|完整)?(?:内容|正文|文章)?[】\])）]?[↓▼﹀>＞»\s]*$/;

/** Whether hidden text is the rest of the text that a button next to it shows: the button is before or after it. */
export function isFoldedRest(hidden: Element): boolean {
  const parent = hidden.parentNode;
  return [hidden, parent && isElement(parent) ? parent : null].some(
    (element) => element !== null && neighboursOf(element).some((neighbour) => isUnfold(textIn(neighbour))),
  );
}

function isUnfold(text: string): boolean {
  const label = text.replace(/\s+/g, '');
  return label.length <= 16 && unfoldLabel.test(label) && label.length >= 2;
}

/** The elements directly before and after. */
function neighboursOf(element: Element): Element[] {
  const siblings = (element.parentNode ? childrenOf(element.parentNode) : []).filter(isElement);
  const index = siblings.indexOf(element);
  return [siblings[index - 1], siblings[index + 1]].filter((sibling) => sibling !== undefined);
}
