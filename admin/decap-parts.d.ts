// The parts of Decap the desk is made of; they ship without types of their own.
declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    authComponent(): unknown;
    authenticate(): Promise<unknown>;
    unpublishedEntries(): Promise<unknown>;
    unpublishedEntry(asked: { collection: string; slug: string }): Promise<unknown>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string): Promise<string>;
    unpublishedEntryMediaFile(collection: string, slug: string, path: string): Promise<object>;
    updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string): Promise<unknown>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    persistEntry(entry: never, options: never): Promise<unknown>;
  }
}

declare module 'decap-cms-widget-*' {
  const widget: {
    Widget(options?: object): { name: string; controlComponent: unknown; [option: string]: unknown };
    controlComponent: new (props: never) => import('react').Component;
  };
  export default widget;
}

declare module 'react-redux' {
  export function useSelector<Selected>(select: (state: never) => Selected): Selected;
}

declare module 'react-router-dom' {
  export const Link: import('react').ComponentType<
    import('react').ComponentPropsWithRef<'a'> & { to: string }
  >;
  export const Redirect: import('react').ComponentType<{ to: string }>;
  export const HashRouter: import('react').ComponentType<{ children: import('react').ReactNode }>;
  export function useLocation(): { pathname: string; search: string };
  export function useHistory(): {
    location: { pathname: string; search: string };
    push(path: string): void;
    replace(path: string): void;
  };
}

declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const phrases: object;
  export default phrases;
}

declare module 'decap-cms-core/dist/esm/routing/history.js' {
  export const history: {
    location: { pathname: string; search: string };
    /** Heard once a form that would lose something has let the editor go; answers with the way to stop. */
    listen(
      listener: (location: { pathname: string }, action: 'POP' | 'PUSH' | 'REPLACE') => void,
    ): () => void;
  };
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: {
    getState(): DecapState;
    dispatch(action: unknown): unknown;
    subscribe(listener: () => void): () => void;
    replaceReducer(reduce: DecapReducer): void;
  };

  export type DecapReducer = (state: DecapState, action: DecapAction) => DecapState;

  interface DecapState {
    entryDraft: DecapMap;
    collections: DecapMap;
    entries: DecapMap;
    editorialWorkflow: DecapMap;
  }

  interface DecapAction {
    type: string;
    payload?: { entry?: { collection: string; slug: string } };
  }

  interface DecapMap {
    get(key: string): unknown;
    getIn(path: string[]): unknown;
    toJS(): Record<string, unknown>;
  }
}

declare module 'decap-cms-core/dist/esm/reducers/combinedReducer.js' {
  export default function createRootReducer(): import('decap-cms-core/dist/esm/redux/index.js').DecapReducer;
}

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export function loadEntry(collection: unknown, slug: string): unknown;
}

declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow.js' {
  export function loadUnpublishedEntry(collection: unknown, slug: string): unknown;
  export function publishUnpublishedEntry(collection: string, slug: string): unknown;
  export function updateUnpublishedEntryStatus(
    collection: string,
    slug: string,
    oldStatus: string,
    newStatus: string,
  ): unknown;
}

declare module 'decap-cms-lib-util' {
  export class EditorialWorkflowError extends Error {
    constructor(message: string, isNotUnderWorkflow: boolean);
  }
}
