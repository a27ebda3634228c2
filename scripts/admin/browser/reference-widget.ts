import { type Immutable, page } from './decap.ts';

/** A choice of a reference: its key in files and its name. */
export interface Choice {
  value: string | number;
  label: string;
  /** Of tasks and targets. They are offered for links to this plan. */
  plan?: string;
  /** Of indicators. */
  unit?: string;
}

/** The choices by kind: indicators, topics, plans, tasks, targets (choices.ts). */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

interface Properties {
  field: Immutable;
  value: unknown;
  classNameWrapper: string;
  hasActiveStyle: boolean;
  /** Ids of what contains the field; the same for all fields of an entry. */
  parentIds: readonly unknown[];
}

interface Component {
  props: Properties;
  /** The plan whose tasks and targets are offered. */
  plan: unknown;
}

/** Registers the widget for keys of other content, which are chosen by name. A key that is not a choice is shown as it is. */
export function registerReferenceWidget(choices: Choices): void {
  const { CMS, h, createClass } = page;
  const { control: Select, preview } = CMS.getWidget('select');
  /** The chosen plan of each entry. */
  const plans = new Map<string, unknown>();
  const Reference = createClass({
    // The choices of tasks and targets depend on another field, too.
    shouldComponentUpdate(this: Component, next: Properties) {
      const { value, classNameWrapper, hasActiveStyle } = this.props;
      const isSameField = value === next.value && hasActiveStyle === next.hasActiveStyle;
      const isSameStyle = classNameWrapper === next.classNameWrapper;
      return !isSameField || !isSameStyle || this.plan !== plans.get(entryOf(next));
    },
    render(this: Component) {
      const { field, value } = this.props;
      const kind = String(field.get('of'));
      const entry = entryOf(this.props);
      if (kind === 'plans') plans.set(entry, value);
      this.plan = plans.get(entry);
      const { plan } = this;
      const options = (choices[kind] ?? []).filter((choice) => !plan || !choice.plan || choice.plan === plan);
      const isUnknown =
        value !== undefined && value !== null && value !== '' && options.every((o) => o.value !== value);
      const shown = isUnknown ? [{ value, label: `${value}（没有这一项）` }, ...options] : options;
      return h(Select, { ...this.props, field: field.set('options', shown) });
    },
  });
  CMS.registerWidget('reference', Reference, preview);
}

function entryOf({ parentIds }: Properties): string {
  return JSON.stringify(parentIds);
}
