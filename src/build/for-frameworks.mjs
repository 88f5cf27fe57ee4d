import {elementOf} from './manifest.mjs';

const comment = ({description}) => `  /** ${description.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */\n`;
const pascal = name => name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

const interfaceOf = (name, head, items, typeOf) =>
  `/** ${head} */\nexport interface ${name} {\n${items.map(item => `${comment(item)}  ${typeOf(item)};`).join('\n')}\n}\n`;

/** Attributes, properties and events in the words of templates. The types themselves are those of the class. */
function templateTypes(manifest) {
  const {attributes, events, members} = elementOf(manifest);
  const settable = members.filter(({kind, readonly, static: isStatic}) => kind === 'field' && !readonly && !isStatic);
  const hyphened = attributes.filter(({name}) => name.includes('-'));
  const classes = events.map(({type}) => type.text);
  const handlers = (name, head, keyOf) =>
    interfaceOf(
      name,
      head,
      events,
      event => `'${keyOf(event.name)}'?: LiveUpdatesListener<${event.type.text}> | undefined`,
    );
  return [
    `import type {LiveUpdates, ${classes.join(', ')}} from './element.js';\n`,
    '/** A value as a template may write it: a number also as a text. */',
    'type Written<Value> = Value | (number extends Value ? `${number}` : never) | undefined;\n',
    '/** Listens to an event of the element. */',
    'export type LiveUpdatesListener<Type extends Event> = (event: Type & {readonly currentTarget: LiveUpdates}) => void;\n',
    interfaceOf(
      'LiveUpdatesProperties',
      'What can be set, by the names of properties; they are those of attributes, too, if these have no hyphen.',
      settable,
      ({name}) => `${name}?: Written<LiveUpdates['${name}']>`,
    ),
    interfaceOf(
      'LiveUpdatesAttributes',
      'The attributes that have a hyphen.',
      hyphened,
      ({name, fieldName}) => `'${name}'?: Written<LiveUpdates['${fieldName}']>`,
    ),
    handlers('LiveUpdatesListeners', 'Listeners in React, Preact and Svelte.', name => `on${name}`),
    handlers('LiveUpdatesDirectives', 'Listeners as directives of Svelte.', name => `on:${name}`),
    handlers('LiveUpdatesVueListeners', 'Listeners in Vue.', name => `on${pascal(name)}`),
  ].join('\n');
}

const TAG = 'LiveUpdatesProperties & LiveUpdatesAttributes';
const head = (imports, names) => `${imports}
import type {LiveUpdates} from './element.js';
import type {${names}} from './templates.js';

export * from './index.js';
`;
const ELEMENTS = 'LiveUpdatesAttributes, LiveUpdatesListeners, LiveUpdatesProperties';

const react = `${head("import type {DetailedHTMLProps, HTMLAttributes} from 'react';", ELEMENTS)}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'live-updates': DetailedHTMLProps<HTMLAttributes<LiveUpdates>, LiveUpdates> & ${TAG} & LiveUpdatesListeners;
    }
  }
}
`;

const preact = `${head("import type {HTMLAttributes} from 'preact';", ELEMENTS)}
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'live-updates': HTMLAttributes<LiveUpdates> & ${TAG} & LiveUpdatesListeners;
    }
  }
}
`;

const vue = `${head("import type {HTMLAttributes, PublicProps} from 'vue';", 'LiveUpdatesAttributes, LiveUpdatesProperties, LiveUpdatesVueListeners')}
declare module 'vue' {
  interface GlobalComponents {
    'live-updates': new () => LiveUpdates & {
      $props: HTMLAttributes & PublicProps & ${TAG} & LiveUpdatesVueListeners;
    };
  }
}
`;

const svelte = `${head("import type {HTMLAttributes} from 'svelte/elements';", `${ELEMENTS}, LiveUpdatesDirectives`)}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'live-updates': HTMLAttributes<LiveUpdates> & ${TAG} & LiveUpdatesListeners & LiveUpdatesDirectives;
  }
}
`;

/** Returns the declarations for templates of React, Preact, Vue and Svelte, by their files. */
export const frameworkTypesOf = manifest => ({
  'templates.d.ts': templateTypes(manifest),
  'react.d.ts': react,
  'preact.d.ts': preact,
  'vue.d.ts': vue,
  'svelte.d.ts': svelte,
});
