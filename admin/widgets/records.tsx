import ListWidget from 'decap-cms-widget-list';
import type { Component, ReactElement } from 'react';
import { sayFigure, type FigureDraft } from '../../src/core/figures/say-figure.ts';
import { loadChoices } from '../choices.ts';
import { openForm } from '../never-lost/open-form.ts';
import type { Collected, Field } from './control.tsx';
import { RecordValues, type RecordFields } from './record-values.ts';

/** A list of small forms; each closed one is a line that says what is in it, a figure as a sentence would. */
export class RecordsControl extends (ListWidget.controlComponent as unknown as ListBase) {
  /** The names of what its items refer to, by collection and slug. */
  readonly #names = new Map<string, string>();

  constructor(props: ListProps) {
    super(props);
    // Decap's are properties, not methods.
    const { addItem, renderItem } = this;
    this.addItem = (item) => {
      const count = this.#bars().length;
      addItem(this.#begin(item));
      this.#showAdded(count, performance.now());
    };
    this.renderItem = (item, index) => (
      <RecordValues key={this.state.keys[index]} value={item}>
        {renderItem(item, index)}
      </RecordValues>
    );
  }

  override componentDidMount(): void {
    super.componentDidMount?.();
    for (const field of this.#shownFields()) {
      const collection = field.get('collection') as Parameters<typeof loadChoices>[0] | undefined;
      if (collection === undefined) continue;
      void loadChoices(collection).then(
        (choices) => {
          for (const { value, label } of choices) this.#names.set(`${collection}/${value}`, label);
          this.forceUpdate();
        },
        // The picker within says what is wrong.
        () => undefined,
      );
    }
  }

  override objectLabel(item: Collected<FigureDraft> | undefined): string {
    const { field } = this.props;
    const values: Record<string, unknown> = { ...item?.toJS() };
    if (field.get('name') === 'figures') return sayFigure(values);
    const words = this.#shownFields().map((each) => this.#say(each, values[String(each.get('name'))]));
    return words.filter(Boolean).join(' · ') || `${String(field.get('label_singular'))} mới`;
  }

  /** The figures of an article are mostly of one organisation and one district: those of the one before, or its own. */
  #begin(item: RecordFields): RecordFields {
    const { field, value } = this.props;
    if (field.get('name') !== 'figures') return item;
    const before = value?.last();
    const article = openForm.read()?.data() ?? {};
    const only = (name: string) => {
      const named = article[name];
      return Array.isArray(named) && named.length === 1 ? String(named[0]) : undefined;
    };
    const begun = {
      organisation: before ? before.get('organisation') : only('organisations'),
      district: before ? before.get('district') : only('districts'),
    };
    return Object.entries(begun).reduce((all, [name, slug]) => (slug ? all.set(name, slug) : all), item);
  }

  /** What was added stands below all others, which are folded, and has the caret. */
  #showAdded(former: number, since: number): void {
    const bars = this.#bars();
    const first = bars.at(-1)?.parentElement?.querySelector<HTMLElement>('input, select, textarea');
    if (bars.length > former && first) {
      first.focus({ preventScroll: true });
      this.setState(
        ({ itemsCollapsed }) => ({
          itemsCollapsed: itemsCollapsed.map((_, index) => index < itemsCollapsed.length - 1),
        }),
        () => {
          first.scrollIntoView({ block: 'center' });
        },
      );
    } else if (performance.now() - since < LONGEST_DRAWN_MS) {
      requestAnimationFrame(() => {
        this.#showAdded(former, since);
      });
    }
  }

  #bars(): Element[] {
    return [...(document.getElementById(this.props.forID)?.querySelectorAll('.desk-item-bar') ?? [])];
  }

  #shownFields(): Field[] {
    const fields = this.props.field.get('fields') as { toArray(): Field[] };
    return fields.toArray().slice(0, MOST_SHOWN);
  }

  #say(field: Field, value: unknown): string {
    if (typeof value !== 'string' && typeof value !== 'number') return '';
    const options = field.get('options') as { toJS(): { value: string; label: string }[] } | undefined;
    const option = options?.toJS().find((each) => each.value === value);
    return option?.label ?? this.#names.get(`${String(field.get('collection'))}/${value}`) ?? String(value);
  }
}

const MOST_SHOWN = 2;
/** An item that is not drawn by then was taken away again. */
const LONGEST_DRAWN_MS = 5_000;

type ListBase = new (props: ListProps) => Component<ListProps, ListState> & {
  addItem: (item: RecordFields) => void;
  renderItem: (item: RecordFields, index: number) => ReactElement;
  objectLabel(item: Collected<FigureDraft> | undefined): string;
};

interface ListProps {
  field: Field;
  forID: string;
  value?: { last(): RecordFields | undefined };
}

interface ListState {
  itemsCollapsed: boolean[];
  keys: string[];
}
