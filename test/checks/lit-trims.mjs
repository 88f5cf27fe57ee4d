// What of Lit can never run in the script-tag builds, where nobody but our one element uses it. See trim-lit.mjs.

/** By file of Lit: the class members that go, and the passages, each there once, that give way to others. */
export const TRIMS = {
  'lit-html/development/lit-html.js': {
    members: [
      // what directives and their life cycles, and the parts' public face for these, need
      'TemplateInstance._$isConnected TemplateInstance.parentNode AttributePart._$isConnected AttributePart.tagName',
      'ChildPart._$isConnected ChildPart.parentNode ChildPart.startNode ChildPart.endNode ChildPart.setConnected',
      'PropertyPart.constructor BooleanAttributePart.constructor', // they only set `type`
    ],
    passages: [
      ['const DEV_MODE=true', 'const DEV_MODE=false'],
      ['const ENABLE_EXTRA_SECURITY_HOOKS=true', 'const ENABLE_EXTRA_SECURITY_HOOKS=false'],
      ['const ENABLE_SHADYDOM_NOPATCH=true', 'const ENABLE_SHADYDOM_NOPATCH=false'],
      // a page that has Lit already may forbid a second policy of the same name
      ['createPolicy("lit-html"', 'createPolicy("live-updates"'],
      ['polyfillSupport?.(Template,ChildPart);', ''],
      ['(global.litHtmlVersions??=[]).push("3.3.3");', ''],
      // directives
      [
        'function resolveDirective(part,value,parent=part,attributeIndex){',
        'function resolveDirective(_,value){return value;',
      ],
      ['this.__isConnected=options?.isConnected??true;', ''],
      ['this._$notifyConnectionChanged?.(false,true,from);', ''],
      ['if(newListener===noChange){return}', ''],
      ['if(v===noChange){v=this._$committedValue[i]}', ''],
      ['value!==this._$committedValue&&value!==noChange){', 'value!==this._$committedValue){'],
      ['value!==this._$committedValue&&value!==noChange;', 'value!==this._$committedValue;'],
      // options of render(): what it renders into is always ours and empty, and no handler looks at `this`
      ['options?.renderBefore??container', 'container'],
      ['options?.renderBefore??null', 'null'],
      ['(options?.creationScope??d)', 'd'],
      ['this.options?.host??this.element', 'this.element'],
      // SVG, MathML, compiled templates
      ['type===SVG_RESULT?"<svg>":type===MATHML_RESULT?"<math>":""', '""'],
      ['(type===SVG_RESULT?"</svg>":type===MATHML_RESULT?"</math>":"")', '""'],
      ['type===SVG_RESULT||type===MATHML_RESULT', 'false'],
      ['typeof type==="number"', 'true'],
      // expressions in comments, in raw text, on elements and before a slash
      ['match[COMMENT_START]==="!--"', 'false'],
      ['match[COMMENT_START]!==void 0', 'false'],
      ['regex===commentEndRegex||regex===comment2EndRegex', 'false'],
      ['while((i=node.data.indexOf(marker,i+1))!==-1)', 'while(false)'],
      ['rawTextElement.test(node.tagName)', 'false'],
      ['rawTextElement.test(match[TAG_NAME])', 'false'],
      ['rawTextEndRegex??textEndRegex', 'textEndRegex'],
      ['rawTextEndRegex=void 0}', '}'],
      ['name.startsWith(marker)', 'false'],
      ['templatePart.type===ELEMENT_PART', 'false'],
      ['templatePart.type===ATTRIBUTE_PART', 'true'],
      ['if(part!==void 0){', '{'],
      ['strings[i+1].startsWith("/>")', 'false'],
      ['m[1]==="?"', 'false'],
      // what only hydration asks for, or tools
      ['change&&!noCommit', 'change'],
      ['this.type=ATTRIBUTE_PART;', ''],
      ['this.type=CHILD_PART;', ''],
      ['this.type=EVENT_PART', ''],
    ],
    everywhere: ['this._$disconnectableChildren=void 0;'],
  },
  'lit-element/development/lit-element.js': {
    members: [
      'LitElement.connectedCallback LitElement.disconnectedCallback LitElement.createRenderRoot LitElement.render',
    ],
    passages: [
      ['const DEV_MODE=true', 'const DEV_MODE=false'],
      ['polyfillSupport?.({LitElement});', ''],
      ['(global.litElementVersions??=[]).push("4.2.2");', ''],
      ['global.litElementHydrateSupport?.({LitElement});', ''],
      ['LitElement["_$litElement$"]=true;', ''],
      ['LitElement[JSCompiler_renameProperty("finalized",LitElement)]=true;', ''],
      ['this.renderOptions={host:this};this.__childPart=void 0', ''],
      ['if(!this.hasUpdated){this.renderOptions.isConnected=this.isConnected}', ''],
      ['this.__childPart=render(value,this.renderRoot,this.renderOptions)', 'render(value,this.renderRoot)'],
    ],
  },
  '@lit/reactive-element/development/css-tag.js': {
    members: ['CSSResult.toString'],
    passages: [
      // a browser that runs the element adopts sheets
      [
        'global.ShadowRoot&&(global.ShadyCSS===void 0||global.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
        'true',
      ],
      ['s instanceof CSSStyleSheet?s:s.styleSheet', 's.styleSheet'],
      ['this["_$cssResult$"]=true;', ''],
      ['safeToken!==constructionToken', 'false'],
      ['this._strings=strings}', '}'],
      ['const strings=this._strings;', ''],
      ['strings!==void 0&&strings.length===1', 'false'],
      ['strings.length===1?', 'true?'],
      ['new CSSResult(cssText,strings,constructionToken)', 'new CSSResult(cssText)'],
    ],
  },
  '@lit/reactive-element/development/reactive-element.js': {
    members: [
      'ReactiveElement.addInitializer ReactiveElement.removeController ReactiveElement.finalizeStyles',
      'ReactiveElement.shouldUpdate ReactiveElement.firstUpdated ReactiveElement.getUpdateComplete',
      'ReactiveElement.__prepare', // there is one class, which inherits nothing
    ],
    passages: [
      ['const DEV_MODE=true', 'const DEV_MODE=false'],
      ['polyfillSupport?.({ReactiveElement});', ''],
      ['(global.reactiveElementVersions??=[]).push("2.1.2");', ''],
      [
        'const polyfillSupport=DEV_MODE?global.reactiveElementPolyfillSupportDevMode:global.reactiveElementPolyfillSupport;',
        'let polyfillSupport;',
      ],
      ['this.constructor.elementStyles', 'this.constructor.styles'],
      ['this.elementStyles=this.finalizeStyles(this.styles);', ''],
      ['ReactiveElement.elementStyles=[];', ''],
      ['ReactiveElement.shadowRootOptions={mode:"open"};', ''],
      ['this.constructor.shadowRootOptions', '{mode:"open"}'],
      // decorators of the standard, which keep what they know in metadata
      ['Symbol.metadata??=Symbol("metadata");', ''],
      ['global.litPropertyMetadata??=new WeakMap;', ''],
      ['const metadata=this[Symbol.metadata];if(metadata!==null){', 'if(false){'],
      ['this.constructor._initializers?.forEach(i=>i(this))', ''],
      // one class
      ['ReactiveElement[JSCompiler_renameProperty("elementProperties",ReactiveElement)]=new Map;', ''],
      ['ReactiveElement[JSCompiler_renameProperty("finalized",ReactiveElement)]=new Map;', ''],
      ['if(this.hasOwnProperty(JSCompiler_renameProperty("finalized",this)))', 'if(this.finalized)'],
      ['this.finalized=true;', 'this.finalized=true;this.elementProperties=new Map;'],
      ['this.hasOwnProperty(JSCompiler_renameProperty("properties",this))', 'true'],
      // properties are texts or `type: Boolean`, have a name that is a text and accessors of Lit's own
      ['fromAttribute(value,type){', 'fromAttribute(value,type){return type?value!==null:value;'],
      ['toAttribute(value,type){', 'toAttribute(value,type){return type?value?"":null:value;'],
      ['options.converter?.toAttribute!==void 0?options.converter:defaultConverter', 'defaultConverter'],
      [
        'typeof options.converter==="function"?{fromAttribute:options.converter}:options.converter?.fromAttribute!==void 0?options.converter:defaultConverter',
        'defaultConverter',
      ],
      [
        'this[propName]=convertedValue??this.__defaultValues?.get(propName)??convertedValue',
        'this[propName]=convertedValue',
      ],
      ['type:String,converter:defaultConverter,reflect:false,useDefault:false,hasChanged:notEqual', ''],
      ['(options.hasChanged??notEqual)', 'notEqual'],
      [
        'options.useDefault&&options.reflect&&newValue===this.__defaultValues?.get(name)&&!this.hasAttribute(ctor.__attributeNameForProperty(name,options))',
        'false',
      ],
      ['{useDefault,reflect,wrapped},initializeValue', '{reflect}'],
      ['useDefault&&!(this.__defaultValues??=new Map).has(name)', 'false'],
      ['!this.hasUpdated&&!useDefault', '!this.hasUpdated'],
      ['elementProperties.size>0', 'false'],
      ['this.prototype.hasOwnProperty(name)', 'false'],
      ['!options.noAccessor', 'true'],
      ['descriptor!==void 0', 'true'],
      ['getOwnPropertyDescriptor(this.prototype,name)??{get(){return this[key]},set(v){this[key]=v}}', '{}'],
      [
        'return{get,set(value){const oldValue=get?.call(this);set?.call(this,value);',
        'return{get(){return this[key]},set(value){const oldValue=this[key];this[key]=value;',
      ],
      [',...getOwnPropertySymbols(props)', ''],
      ['typeof name==="string"', 'true'],
      ['this.__attributeToPropertyMap&&[', '['],
      // steps that nobody overrides
      ['this.shouldUpdate(changedProperties)', 'true'],
      ['this.firstUpdated(changedProperties)', ''],
      ['this.getUpdateComplete()', 'this.__updatePromise'],
      ['if(result!=null){await result}', ''],
    ],
    everywhere: ['this.__prepare();'],
  },
};
