import ListWidget from 'decap-cms-widget-list';
import type { Component } from 'react';
import { sayFigure, type FigureDraft } from '../../src/core/figures/say-figure.ts';
import { loadChoices } from '../choices.ts';
import type { Collected, Field } from './control.tsx';

/** A list of small forms; each closed one is a line that says what is in it, a figure as a sentence would. */
export class RecordsControl extends (ListWidget.controlComponent as unknown as ListBase) {
  /** The names of what its items refer to, by collection and slug. */
  readonly #names = new Map<string, string>();

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

type ListBase = new (props: ListProps) => Component<ListProps> & {
  objectLabel(item: Collected<FigureDraft> | undefined): string;
};

interface ListProps {
  field: Field;
}
