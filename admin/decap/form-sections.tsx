import { Fragment, type ReactElement, type ReactNode } from 'react';
import { OPEN_SECTIONS } from '../../src/core/editing/article-sections.ts';

/** Puts the fields of a long form under the headings their configuration names; other forms stay as they are. */
export function inSections(fields: readonly FieldElement[]): ReactNode {
  const sections: { name: string; fields: FieldElement[] }[] = [];
  for (const field of fields) {
    const name = field.props.field.get('section') ?? '';
    const last = sections.at(-1);
    if (last?.name === name) last.fields.push(field);
    else sections.push({ name, fields: [field] });
  }
  return sections.map(({ name, fields: own }) =>
    name === '' ? (
      <Fragment key="text">{own}</Fragment>
    ) : (
      <details key={name} className="desk-section" open={OPEN_SECTIONS.has(name)}>
        <summary>
          <h2>{name}</h2>
        </summary>
        {own}
      </details>
    ),
  );
}

type FieldElement = ReactElement<{ field: { get(option: 'section'): string | undefined } }>;
