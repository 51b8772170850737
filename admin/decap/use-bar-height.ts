import { useEffect } from 'react';

/**
 * Tells the style sheets how high the toolbar is (`--desk-bar`), and how high all is that stays in sight over the form
 * (`--desk-over`): the editor's tools stay below that, and nothing that gets the focus goes behind it.
 */
export function useBarHeight(): void {
  useEffect(() => {
    const [top, toolbar, urgent] = ['.desk-top', '.desk-toolbar', '.desk-urgent'].map((each) =>
      document.querySelector<HTMLElement>(each),
    );
    if (!top || !toolbar || !urgent) return;
    const observer = new ResizeObserver(() => {
      const { style } = document.documentElement;
      // On a phone the box around them is none.
      const over = top.offsetHeight || toolbar.offsetHeight + urgent.offsetHeight;
      style.setProperty('--desk-bar', `${toolbar.offsetHeight}px`);
      style.setProperty('--desk-over', `${over}px`);
    });
    for (const each of [top, toolbar, urgent]) observer.observe(each);
    return () => {
      observer.disconnect();
    };
  }, []);
}
