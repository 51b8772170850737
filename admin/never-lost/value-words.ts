import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { deskFields, type DeskField } from '../../src/core/editing/desk-field.ts';
import type { FormShape } from '../../src/core/editing/entry-form.ts';
import type { ReferenceTarget } from '../../src/core/schema/fields.ts';
import { loadChoices } from '../choices.ts';
import { nameArticles } from '../entry-list/find-articles.ts';

/** Says a field's value as the form does: what is chosen by its name, not by the code that is saved. */
export function useValueWords({ schema }: FormShape): (path: readonly string[], value: string) => string {
  const fields = deskFields(schema as z.ZodObject);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isHere = true;
    const targets = new Set(fields.map(targetOf).filter((target) => target !== undefined));
    for (const target of targets) {
      loadChoices(target).then(
        (choices) => {
          if (!isHere) return;
          setNames((known) => new Map([...known, ...choices.map(named(target))]));
        },
        // The codes say it less well, and still say it.
        () => undefined,
      );
    }
    return () => {
      isHere = false;
    };
  }, [schema]);
  // Articles are too many to load: those that are met are asked for by their ids.
  const met = useRef(new Map<string, 'met' | 'asked'>());
  useEffect(() => {
    const ids = [...met.current].filter(([, state]) => state === 'met').map(([id]) => id);
    if (ids.length === 0) return;
    for (const id of ids) met.current.set(id, 'asked');
    nameArticles(ids).then(
      (articles) => {
        const titles = articles.map(({ id, title }) => named('articles')({ value: id, label: title }));
        setNames((known) => new Map([...known, ...titles]));
      },
      () => undefined,
    );
  });
  return ([name = '', ...inner], value) => {
    const field = inner.length === 0 ? fields.find((each) => each.name === name) : undefined;
    const target = field?.collection;
    if (target) {
      const codes = value.split(', ').filter(Boolean);
      if (target === 'articles')
        for (const code of codes) if (!met.current.has(code)) met.current.set(code, 'met');
      return codes.map((code) => names.get(`${target} ${code}`) ?? code).join(' · ');
    }
    return field?.options?.find((option) => option.value === value)?.label ?? value;
  };
}

function named(target: string) {
  return ({ value, label }: { value: string; label: string }): [string, string] => [
    `${target} ${value}`,
    label,
  ];
}

function targetOf({ collection }: DeskField): Exclude<ReferenceTarget, 'articles'> | undefined {
  return collection === 'articles' ? undefined : collection;
}
