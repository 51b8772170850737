import type { Segment } from './segment.ts';
import { takeId } from './take-id.ts';

/**
 * Gives each update an id made from its time, which no later one changes: of two within a minute the lower one, which
 * was there before, keeps the plain id.
 */
export function anchorUpdates(segments: readonly Segment[], taken: Map<string, number>): Segment[] {
  const anchored = segments.toReversed().map((segment): Segment => {
    if (segment.kind !== 'component' || segment.name !== 'Update') return segment;
    const time = segment.props.time.slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
    return { ...segment, anchor: takeId(`moc_${time}`, taken) };
  });
  return anchored.reverse();
}
