import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Leaves out of the bundle what the desk never uses of Decap, puts our own parts in the place of some of its
 * parts, and gives its styles names and the portal's colours. Fails when a part it knows is not there, or not as it was.
 */
export function trimDecap(admin: string): Plugin {
  const met = new Set<string>();
  return {
    name: 'nhip:trim-decap',
    enforce: 'pre',
    // The bundler asks only about what passes the filters: of thousands of modules a few hundred are Decap's.
    resolveId: {
      filter: {
        id: [...Object.keys(OWN_PACKAGES), ...EMPTY_PACKAGES].map((name) => new RegExp(`^${name}$`)),
      },
      // Only Decap's own modules import these for what is left out.
      handler(source, importer = '') {
        if (!DECAP.test(importer)) return undefined;
        const own = OWN_PACKAGES[source];
        return own ? path.join(admin, own) : `\0left-out:${source}`;
      },
    },
    load: {
      filter: { id: [DECAP, /^\0left-out:/] },
      handler(id) {
        if (id.startsWith('\0left-out:')) return 'export default {};';
        const place = placeOf(id);
        const own = OWN_PARTS[place];
        const code = own
          ? `export { default } from ${JSON.stringify(path.join(admin, own))};`
          : LEFT_OUT[place];
        if (code !== undefined) met.add(place);
        return code;
      },
    },
    transform: {
      filter: { id: DECAP },
      handler(code, id) {
        const place = placeOf(id);
        let mended = code;
        for (const [index, [wrong, right]] of (MENDED[place] ?? []).entries()) {
          const before = mended;
          mended = mended.replaceAll(wrong, right);
          if (mended !== before) met.add(`${place} ${index}`);
        }
        return { code: recolour(nameStyles(mended)), map: null };
      },
    },
    buildEnd(error) {
      const known = [OWN_PARTS, LEFT_OUT].flatMap((parts) => Object.keys(parts));
      for (const [place, pairs] of Object.entries(MENDED)) {
        known.push(...pairs.map((_pair, index) => `${place} ${index}`));
      }
      const missing = known.filter((place) => !met.has(place));
      if (!error && missing.length > 0)
        throw new Error(`Decap has these no longer as they were: ${missing.join(', ')}.`);
    },
  };
}

/** Emotion names its classes after components in development only; the desk's style sheet needs the names. */
function nameStyles(code: string): string {
  return code.replace(
    /process\.env\.NODE_ENV === "production" \? \{\s*target: "\w+"\s*\} : (\{\s*target: "\w+",\s*label: "\w+"\s*\})/g,
    '$1',
  );
}

function recolour(code: string): string {
  return code.replace(/#[\da-f]{3,6}\b/gi, (colour) => COLOURS[colour.toLowerCase()] ?? colour);
}

const DECAP = /\/node_modules\/decap-cms-[\w-]+\/dist\/esm\//;

function placeOf(id: string): string {
  return id.replace(/^.*\/node_modules\/(decap-cms-[\w-]+)\/dist\/esm\//, '$1/');
}

/** What Decap gets wrong, and how it is right. */
const MENDED: Record<string, [wrong: RegExp, right: string][]> = {
  // It follows the address from its first page on; our lists may have led on before that is there.
  'decap-cms-core/routing/history.js': [
    [/const history = createHashHistory\(\);/g, '$& history.listen(() => undefined);'],
  ],
  // Without a key, a link from one form to another keeps the first one's text under the other's name.
  'decap-cms-core/components/App/App.js': [
    [/_jsx\(Editor, \{/g, '_jsx(Editor, { key: props.location.pathname,'],
  ],
  // It forgets what was saved: lists show the old title, and typing the old text again counts as saved.
  'decap-cms-core/actions/entries.js': [
    // It would fetch and parse every entry of a collection behind each form.
    [/if \(collection\.get\('isFetching'\)\) \{/g, 'if (collection) {'],
    [
      /dispatch\(entryPersisted\(collection, serializedEntry, newSlug\)\);/g,
      '$&if (entry.get("slug") === newSlug) dispatch(entryLoaded(collection, serializedEntry.toJS()));',
    ],
    // What went wrong before is over once a save succeeds.
    [
      /dispatch\(addNotification\(\{\s*message: \{\s*key: 'ui\.toast\.entrySaved'/g,
      "dispatch({ type: 'NOTIFICATION_CLEAR' });$&",
    ],
    // Our own notice has said why, and offered a way out.
    [
      /dispatch\(addNotification\(\{\s*message: \{\s*details: error,\s*key: 'ui\.toast\.onFailTo(?:Persist|Delete)'/g,
      'if (error?.isShown !== true) $&',
    ],
    // It says that something is missing, and not what; of other wrong fields it says nothing.
    [/const hasPresenceErrors = [^;]+;/g, 'const hasPresenceErrors = true;'],
    [
      /key: 'ui\.toast\.missingRequiredField'/g,
      "$&, fields: [...new Set(fieldsErrors.valueSeq().toArray().flatMap((errors) => [...errors]).map((error) => error.message).filter((words) => typeof words === 'string'))].join(' ')",
    ],
  ],
  // Which collections are reviewed is said of each; Decap knows all or none.
  'decap-cms-core/components/Editor/withWorkflow.js': [
    [
      /const isEditorialWorkflow = state\.config\.publish_mode === EDITORIAL_WORKFLOW;(\s*)const collection = ([^;]+);/g,
      "const collection = $2;$1const isEditorialWorkflow = state.config.publish_mode === EDITORIAL_WORKFLOW && collection.get('workflow') === true;",
    ],
  ],
  // A draft may be unfinished: what is wrong stands beside the fields, and is refused when it is published.
  'decap-cms-core/actions/editorialWorkflow.js': [
    [/if \(!fieldsErrors\.isEmpty\(\)\) \{/g, 'if (false) {'],
    // Our own notice has said why, and offered a way out.
    [
      /dispatch\(addNotification\(\{\s*message: \{\s*key: 'ui\.toast\.onFailTo\w+',\s*details: error/g,
      'if (error?.isShown !== true) $&',
    ],
    // What went wrong before is over once a save succeeds.
    [
      /dispatch\(addNotification\(\{\s*message: \{\s*key: 'ui\.toast\.(entrySaved|entryPublished)'/g,
      "dispatch({ type: 'NOTIFICATION_CLEAR' });$&",
    ],
    // What was published may be that readers do not see it, or not yet.
    [
      /key: 'ui\.toast\.entryPublished'/g,
      "key: entry.getIn(['data', 'status']) === 'draft' ? 'ui.toast.entryUnpublished' : Date.parse(entry.getIn(['data', 'publishedAt'])) > Date.now() ? 'ui.toast.entrySaved' : 'ui.toast.entryPublished'",
    ],
  ],
  // The toolbar waits for a save to end, to publish what was saved.
  'decap-cms-core/components/Editor/EditorInterface.js': [
    [/this\.props\.onPersist\(\{/g, 'return this.props.onPersist({'],
  ],
  // A new entry's path is free; that is no error to report.
  'decap-cms-core/backend.js': [
    [
      /const useWorkflow = selectUseWorkflow\(config\);/g,
      "const useWorkflow = selectUseWorkflow(config) && collection.get('workflow') === true;",
    ],
    [
      /uniqueSlug, selectUseWorkflow\(config\)\)/g,
      "uniqueSlug, selectUseWorkflow(config) && collection.get('workflow') === true)",
    ],
    [
      /await this\.implementation\.getEntry\(path\)\.then\(/g,
      'await this.implementation.findEntry(path).then(',
    ],
  ],
  // Our lists ask the archive's index; Decap's state holds no list an entry could be taken out of.
  'decap-cms-core/reducers/entries.js': [[/ids => ids\.filter\(/g, 'ids => ids?.filter(']],
  // A long form has headings.
  'decap-cms-core/components/Editor/EditorControlPane/EditorControlPane.js': [
    [/import EditorControl from '\.\/EditorControl';/g, "$&import { inSections } from 'nhip:form-sections';"],
    [/fields\.filter\(f => f\.get\('widget'\) !== 'hidden'\)\.map\(/g, 'inSections($&'],
    [/\}, key\);\s*\}\)\]/g, '}, key); }))]'],
    [/_jsxs\(ControlPaneContainer, \{/g, "$&role: 'main',"],
  ],
  // Around each field it says the name of its widget, which is no name for anybody.
  'decap-cms-core/components/Editor/EditorControlPane/EditorControl.js': [
    [/"aria-label": (?=t\('editor\.editorControl\.field\.widgetLabel')/g, '"data-kind": '],
  ],
  // Our bar over a group says what it opens.
  'decap-cms-widget-object/ObjectControl.js': [
    [
      /heading: collapsed && this\.objectLabel\(\),/g,
      "$&group: field.get('label'), isFilled: Boolean(this.props.value?.some?.((each) => Boolean(each))),",
    ],
  ],
  // It offers a draft left by a crash, then loads the file over it; ours keeps what is written (admin/never-lost).
  'decap-cms-core/components/Editor/Editor.js': [
    [/retrieveLocalBackup\(collection, slug\);/g, ''],
    [/this\.createBackup\(this\.props\.entryDraft\.get\('entry'\), this\.props\.collection\);/g, ''],
    [/this\.deleteBackup\(\);/g, ''],
    // What counts as saved is the draft, not also what is published.
    [
      /\[this\.props\.unPublishedEntry, this\.props\.publishedEntry\]\.filter\(Boolean\)/g,
      '[this.props.unPublishedEntry ?? this.props.publishedEntry].filter(Boolean)',
    ],
    // It says why an entry cannot be opened on an empty page, and offers no way on.
    [
      /_jsx\("div", \{\s*children: _jsx\("h3", \{\s*children: entry\.get\('error'\)\s*\}\)\s*\}\)/g,
      `_jsxs("main", { className: 'desk-wait', children: [
        _jsx("h1", { children: 'Không mở được' }),
        _jsx("p", { children: entry.get('error') }),
        _jsx("a", { href: '#/collections/' + this.props.collection.get('name'), children: 'Về danh sách' }),
      ] })`,
    ],
    [/import \{ jsx as _jsx \} from/g, 'import { jsx as _jsx, jsxs as _jsxs } from'],
    // It asks whether to delete "this".
    [
      /t\('editor\.editor\.(onDeleteWithUnsavedChanges|onDeletePublishedEntry)'\)/g,
      "this.props.t('editor.editor.$1', { kind: this.props.collection.get('label_singular'), name: entryDraft.getIn(['entry', 'data', 'title']) || entryDraft.getIn(['entry', 'data', 'name']) || slug })",
    ],
  ],
};

const NOTHING = 'export default function Nothing() { return null; }';

/** Ours instead of Decap's, by module. */
const OWN_PARTS: Record<string, string> = {
  'decap-cms-core/components/App/Header.js': 'decap/app-header.tsx',
  'decap-cms-core/components/Collection/Collection.js': 'decap/no-collection.tsx',
  'decap-cms-core/components/Editor/EditorToolbar.js': 'decap/editor-toolbar.tsx',
  'decap-cms-core/components/UI/ErrorBoundary.js': 'decap/error-boundary.tsx',
  'decap-cms-core/components/Workflow/Workflow.js': 'workflow/board.tsx',
  'decap-cms-ui-default/ListItemTopBar.js': 'decap/item-bar.tsx',
  'decap-cms-ui-default/ObjectWidgetTopBar.js': 'decap/group-bar.tsx',
};

/** What stands in for a module that is left out. */
const LEFT_OUT: Record<string, string> = {
  // The configuration is made from the schema and tested; its check would need `unsafe-eval`.
  'decap-cms-core/constants/configSchema.js': 'export function validateConfig() {}',
  // Pictures have a shelf of their own; Decap opens no form before its list of media is there.
  'decap-cms-core/components/MediaLibrary/MediaLibrary.js': `
    import { useEffect } from 'react';
    import { store } from '../../redux';
    import { loadMedia } from '../../actions/mediaLibrary';
    export default function Nothing() {
      useEffect(() => void store.dispatch(loadMedia()), []);
      return null;
    }`,
  'decap-cms-core/components/Editor/EditorPreviewPane/EditorPreviewPane.js': NOTHING,
  'decap-cms-core/components/Editor/EditorNotesPane/EditorNotesPane.js': NOTHING,
  'decap-cms-core/integrations/index.js': 'export function getIntegrationProvider() {}',
  'decap-cms-core/lib/polyfill.js': '',
  'decap-cms-core/lib/imageTransformations.js': `
    export function getMediaProcessingConfig() {}
    export function shouldTransformImage() { return false; }
    export function getMediaProcessingFileName(name) { return name; }
    export function transformImage() { return []; }`,
  // Every collection has its own format.
  'decap-cms-core/formats/yaml.js': 'export default {};',
  'decap-cms-core/formats/toml.js': 'export default {};',
  'decap-cms-core/formats/frontmatter.js': `
    export const FrontmatterInfer = {};
    export function frontmatterJSON() {}
    export function frontmatterTOML() {}
    export function frontmatterYAML() {}`,
  'decap-cms-backend-proxy/AuthenticationPage.js': NOTHING,
};

const OWN_PACKAGES: Record<string, string> = {
  'nhip:form-sections': 'decap/form-sections.tsx',
  'react-markdown': 'decap/plain-hint.tsx',
  'react-topbar-progress-indicator': 'decap/progress-bar.tsx',
};

/**
 * Decap reads a YAML configuration with the first, hints written in Markdown with the second, and searches all entries
 * with the third; ours are plain, and the index searches.
 */
const EMPTY_PACKAGES = new Set(['yaml', 'remark-gfm', 'fuzzy']);

/** Decap's colours as those of the portal, so that both themes hold. */
const COLOURS: Record<string, string> = {
  '#fff': 'var(--field)',
  '#eff0f4': 'var(--paper)',
  '#f1f2f4': 'var(--tint)',
  '#eaebf1': 'var(--tint)',
  '#f2f2f2': 'var(--tint)',
  '#e6e6e6': 'var(--tint)',
  '#e8f5fe': 'var(--tint)',
  '#ddf5f9': 'var(--tint)',
  '#fcefea': 'var(--tint)',
  '#fbe0d7': 'var(--tint)',
  '#dfdfe3': 'var(--rule)',
  '#c4c6d2': 'var(--rule)',
  '#313d3e': 'var(--ink)',
  '#1e2532': 'var(--ink)',
  '#444a57': 'var(--ink)',
  '#555a65': 'var(--ink)',
  '#555': 'var(--ink)',
  '#798291': 'var(--ink-soft)',
  '#7b8290': 'var(--ink-soft)',
  '#767676': 'var(--ink-soft)',
  '#b3b9c4': 'var(--ink-soft)',
  '#5d626f': 'var(--ink-soft)',
  '#3a69c7': 'var(--link)',
  '#4863c6': 'var(--link)',
  '#17a2b8': 'var(--link)',
  '#1195aa': 'var(--link)',
  '#117888': 'var(--link)',
  '#ff003b': 'var(--accent)',
  '#d60032': 'var(--accent)',
};
