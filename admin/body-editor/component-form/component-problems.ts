import { findComponent } from '../../../src/core/body/components.ts';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { describeIssue } from '../../../src/core/schema/describe-issue.ts';

/** What the site would refuse in a component's props, or in those of some names, each once, in the editor's words. */
export function componentProblems(
  name: string,
  props: Props,
  isMeant: (prop: PropertyKey | undefined) => boolean = () => true,
): string[] {
  const schema = findComponent(name)?.props;
  const result = schema?.safeParse(props);
  if (!schema || !result || result.success) return [];
  const words = result.error.issues.flatMap((issue) => describeIssue(issue, schema, props));
  return [
    ...new Set(
      words.filter(({ path }) => isMeant(path[0])).map(({ path, message }) => placeOf(path) + message),
    ),
  ];
}

function placeOf(path: readonly PropertyKey[]): string {
  const item = path.find((step) => typeof step === 'number');
  return item === undefined ? '' : `Mục ${item + 1}: `;
}
