import { Component, type ComponentType } from 'react';
import { useFieldProblems } from '../field-problems.ts';

/**
 * Makes a Decap control of a plain component. Decap asks the instance it gets by ref whether its value is valid;
 * `problemOf` answers in the editor's words.
 */
export function makeControl<Value>(
  View: ComponentType<ControlProps<Value>>,
  problemOf: (value: Value | undefined, field: Field) => string | undefined = () => undefined,
) {
  return class Control extends Component<ControlProps<Value>> {
    isValid = () => {
      const { value, field, parentIds } = this.props;
      const message = problemOf(value, field);
      return message === undefined ? { error: false } : { error: { type: 'CUSTOM', parentIds, message } };
    };

    override render() {
      const { field, parentIds, value } = this.props;
      return (
        <>
          <FoundProblems name={String(field.get('name'))} isNested={parentIds.length > 0} value={value} />
          <View {...this.props} />
        </>
      );
    }
  };
}

function FoundProblems({ name, isNested, value }: { name: string; isNested: boolean; value: unknown }) {
  const problems = useFieldProblems(name, isNested, value);
  if (problems.length === 0) return null;
  return (
    <ul role="alert" className="desk-found">
      {problems.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** What Decap hands to a control; values of lists and groups come as Immutable collections. */
export interface ControlProps<Value> {
  value: Value | undefined;
  onChange: (value: unknown) => void;
  field: Field;
  forID: string;
  classNameWrapper: string;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  getEntry: () => { get(key: string): unknown } | undefined;
  parentIds: string[];
}

export interface Field {
  get(option: string, otherwise?: unknown): unknown;
}

/** An Immutable list or map, as far as our controls look into one. */
export interface Collected<Value> {
  toJS(): Value;
}

/** The texts of a value that is one text, an Immutable list or a plain one. */
export function listOf(value: string | Collected<string[]> | readonly string[] | undefined): string[] {
  if (!value) return [];
  if (typeof value === 'string') return [value];
  return 'toJS' in value ? value.toJS() : [...value];
}
