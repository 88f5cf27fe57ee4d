import {elementOf} from './manifest.mjs';

const wordsIn = text => [...(text ?? '').matchAll(/'([^']*)'/g)].map(([, name]) => ({name}));
const typeOf = ({type, parsedType}) => parsedType?.text ?? type?.text;
const markdown = ({description, default: value}) => ({
  kind: 'markdown',
  value: value && value !== "''" ? `${description}\n\nDefault: \`${value}\`` : description,
});
const fieldsOf = ({members}) => members.filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);

/** The data that VS Code reads by `html.customData`: the tag and its attributes. */
export function htmlDataOf(manifest) {
  const {tagName, description, attributes} = elementOf(manifest);
  const describe = attribute => ({
    name: attribute.name,
    description: markdown(attribute),
    // "v" is a switch, which needs no value
    ...(typeOf(attribute) === 'boolean' ? {valueSet: 'v'} : {values: wordsIn(typeOf(attribute))}),
  });
  const tag = {name: tagName, description: markdown({description}), attributes: attributes.map(describe)};
  return {version: 1.1, tags: [tag]};
}

/** The data that VS Code reads by `css.customData`: custom properties, parts and states. */
export function cssDataOf(manifest) {
  const {cssProperties, cssParts, cssStates} = elementOf(manifest);
  return {
    version: 1.1,
    properties: cssProperties.map(property => ({
      name: property.name,
      syntax: property.syntax,
      description: markdown(property),
    })),
    pseudoElements: cssParts.map(part => ({name: `::part(${part.name})`, description: markdown(part)})),
    pseudoClasses: cssStates.map(state => ({name: `:state(${state.name})`, description: markdown(state)})),
  };
}

/** The data that JetBrains' editors read, found by `web-types` in package.json. */
export function webTypesOf(manifest, {name, version}) {
  const element = elementOf(manifest);
  const described = ({name, description}) => ({name, description});
  const valueOf = item => ({type: typeOf(item), default: item.default});
  const events = element.events.map(event => ({...described(event), type: event.type.text}));
  const properties = fieldsOf(element).map(field => ({...described(field), ...valueOf(field)}));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: element.tagName,
            description: element.description,
            attributes: element.attributes.map(item => ({...described(item), value: valueOf(item)})),
            slots: element.slots.map(described),
            js: {events, properties},
          },
        ],
      },
      css: {
        properties: element.cssProperties.map(property =>
          described({...property, description: markdown(property).value}),
        ),
        'pseudo-elements': element.cssParts.map(part => ({...described(part), name: `part(${part.name})`})),
        'pseudo-classes': element.cssStates.map(state => ({...described(state), name: `state(${state.name})`})),
      },
    },
  };
}
