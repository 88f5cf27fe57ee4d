/**
 * Reads a property of the page's document. A form or image of the page with the name "title" hides `document.title`, and so with
 * all other names; the getter of the prototype still gives the document's own value.
 */
export const ownDocument = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document);
