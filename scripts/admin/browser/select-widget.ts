import { type Element, page } from './decap.ts';

type SelectComponent = new (properties: object) => { render(): Element };

/** Replaces Decap's select widget by one that says in Chinese that nothing matches. Decap does not translate that. */
export function registerSelectWidget(): void {
  const { CMS, h } = page;
  const { control, preview } = CMS.getWidget('select');
  class Select extends (control as SelectComponent) {
    override render(): Element {
      const { type, props } = super.render();
      return h(type, { ...props, noOptionsMessage: () => '没有这一项' });
    }
  }
  CMS.registerWidget('select', Select, preview);
}
