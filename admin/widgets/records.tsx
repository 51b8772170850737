import ListWidget from 'decap-cms-widget-list';
import { sayFigure, type FigureDraft } from '../../src/core/figures/say-figure.ts';
import type { Collected, Field } from './control.tsx';

/** A list of small forms; each closed one is a line that says what is in it, a figure as a sentence would. */
export class RecordsControl extends (ListWidget.controlComponent as unknown as ListBase) {
  override objectLabel(item: Collected<FigureDraft> | undefined): string {
    const { field } = this.props;
    if (field.get('name') === 'figures') return sayFigure(item?.toJS() ?? {});
    const values: unknown[] = Object.values(item?.toJS() ?? {});
    const isEmpty = values.every((value) => value === undefined || value === null || value === '');
    return isEmpty ? `${String(field.get('label_singular'))} mới` : super.objectLabel(item);
  }
}

type ListBase = new (props: ListProps) => import('react').Component<ListProps> & {
  objectLabel(item: Collected<FigureDraft> | undefined): string;
};

interface ListProps {
  field: Field;
}
