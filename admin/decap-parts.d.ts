// The parts of Decap the desk is made of; they ship without types of their own.
declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    authComponent(): unknown;
    authenticate(): Promise<unknown>;
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
    import('react').AnchorHTMLAttributes<HTMLAnchorElement> & { to: string }
  >;
}

declare module 'decap-cms-lib-util' {
  export const localForage: { getItem<Value>(key: string): Promise<Value | null> };
}

declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const phrases: object;
  export default phrases;
}
