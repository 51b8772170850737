import { useEffect } from 'react';

/** Tells the style sheet how high the form's own bar is, below which the editor's tools stay in sight. */
export function useBarHeight(): void {
  useEffect(() => {
    const bar = document.querySelector<HTMLElement>('.desk-toolbar');
    if (!bar) return;
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--desk-bar', `${bar.offsetHeight}px`);
    });
    observer.observe(bar);
    return () => {
      observer.disconnect();
    };
  }, []);
}
