import ObjectWidget from 'decap-cms-widget-object';
import type { Field } from './control.tsx';
import { tidy } from '../../src/core/editing/tidy-data.ts';

/** A group of fields. Its required fields are required only once something in the group is filled in. */
export class GroupControl extends (ObjectWidget.controlComponent as unknown as GroupBase) {
  constructor(props: GroupProps) {
    super(props);
    const validateAll = this.validate;
    this.validate = () => {
      const isLeftOut = this.props.field.get('required', true) === false && isEmpty(this.props.value);
      if (!isLeftOut) {
        validateAll();
        return;
      }
      for (const child of Object.values(this.childRefs)) child?.props.onValidate([]);
    };
  }
}

function isEmpty(value: GroupProps['value']): boolean {
  return tidy(typeof value?.toJS === 'function' ? value.toJS() : value) === undefined;
}

type GroupBase = new (props: GroupProps) => import('react').Component<GroupProps> & {
  validate: () => void;
  childRefs: Record<string, { props: { onValidate: (errors: never[]) => void } } | undefined>;
};

interface GroupProps {
  field: Field;
  value: { toJS?: () => unknown } | undefined;
}
