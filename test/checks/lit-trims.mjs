// What of Lit can never run in the script-tag builds, where nobody but our one element uses it. See trim-lit.mjs.

/** By file of Lit: the class members that go, and the passages, each there once, that give way to others. */
export const TRIMS = {
  'lit-html/development/lit-html.js': {
    members: [
      // what directives and their life cycles, and the parts' public face for these, need
      'TemplateInstance._$isConnected TemplateInstance.parentNode AttributePart._$isConnected AttributePart.tagName',
      'ChildPart._$isConnected ChildPart.parentNode ChildPart.startNode ChildPart.endNode ChildPart.setConnected',
      'PropertyPart.constructor BooleanAttributePart.constructor EventPart.constructor', // they only set `type`
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
      ['value=resolveDirective(this,value,directiveParent);', ''],
      ['value=resolveDirective(this,value,directiveParent,0);', ''],
      ['resolveDirective(this,values[valueIndex+i],directiveParent,i)', 'values[valueIndex+i]'],
      ['newListener=resolveDirective(this,newListener,directiveParent,0)??nothing', 'newListener??=nothing'],
      ['this.__isConnected=options?.isConnected??true;', ''],
      ['this._$notifyConnectionChanged?.(false,true,from);', ''],
      ['if(newListener===noChange){return}', ''],
      ['if(v===noChange){v=this._$committedValue[i]}', ''],
      ['value!==this._$committedValue&&value!==noChange){', 'value!==this._$committedValue){'],
      ['value!==this._$committedValue&&value!==noChange;', 'value!==this._$committedValue;'],
      // options of render(): what it renders into is always ours and empty, and no handler looks at `this`
      ['(options?.creationScope??d)', 'd'],
      ['this.options?.host??this.element', 'this.element'],
      ['(html2,_options)', '(html2)'],
      ['Template.createElement(html2,options)', 'Template.createElement(html2)'],
      ['instance._clone(this.options)', 'instance._clone()'],
      ['new ChildPart(node,node.nextSibling,this,options)', 'new ChildPart(node,node.nextSibling)'],
      ['templatePart.strings,this,options)', 'templatePart.strings)'],
      ['this._insert(createMarker()),this,this.options)', 'this._insert(createMarker()))'],
      [
        'render=(value,container,options)=>{',
        'render=(value,container)=>{(container._$litPart$??=new ChildPart(container.appendChild(createMarker()),null))._$setValue(value);return;',
      ],
      ['new TemplateInstance(template,this)', 'new TemplateInstance(template)'],
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
      ['const end=regex===tagEndRegex&&strings[i+1].startsWith("/>")?" ":"";', ''],
      ['marker+end:s+marker+(attrNameEndIndex===-2?i:end)', 'marker:s+marker'],
      ['attrNameEndIndex=-2', ''],
      // templates are minified: one space, none around "=", no quotes but double ones
      [
        'new RegExp(`>|${SPACE_CHAR}(?:(${NAME_CHAR}+)(${SPACE_CHAR}*=${SPACE_CHAR}*(?:${ATTR_VALUE_CHAR}|("|\')|))|$)`,"g")',
        '/>| (?:([^ ">=/]+)(=(?:[^ ">]|(")|))|$)/g',
      ],
      ["match[QUOTE_CHAR]==='\"'", 'true'],
      ['m[1]==="?"', 'false'],
      // what only hydration asks for, or tools
      ['change&&!noCommit', 'change'],
      ['(element,name,strings,parent,options){this.type=ATTRIBUTE_PART;', '(element,name,strings){'],
      ['(startNode,endNode,parent,options){this.type=CHILD_PART;', '(startNode,endNode){'],
      ['constructor(template,parent){', 'constructor(template){'],
      ['_$setValue(value,directiveParent=this){', '_$setValue(value){'],
      ['_$setValue(value,directiveParent=this,valueIndex,noCommit){', '_$setValue(value,valueIndex){'],
      ['part._$setValue(values,part,i)', 'part._$setValue(values,i)'],
      ['_$setValue(newListener,directiveParent=this){', '_$setValue(newListener){'],
      // a listener that comes with other options than the one before
      [
        'newListener.capture!==oldListener.capture||newListener.once!==oldListener.once||newListener.passive!==oldListener.passive',
        'false',
      ],
      ['{strings,["_$litType$"]:type},options){', '{strings}){const type=HTML_RESULT;'],
      ['return{["_$litType$"]:type,', 'return{_$litType$:type,'],
      ['value["_$litType$"]', 'value._$litType$'],
      ['const{values,["_$litType$"]:type}=result;', 'const{values}=result,type=1;'],
    ],
    everywhere: [
      ['this._$disconnectableChildren=void 0;', ''],
      ['this._$parent=parent;this.options=options;', ''],
      [';this._$parent=parent', ''],
      ['wrap(start)', 'start'],
    ],
  },
  'lit-element/development/lit-element.js': {
    members: [
      'LitElement.connectedCallback LitElement.disconnectedCallback LitElement.createRenderRoot LitElement.render',
      'LitElement.constructor',
    ],
    passages: [
      ['const DEV_MODE=true', 'const DEV_MODE=false'],
      ['polyfillSupport?.({LitElement});', ''],
      ['(global.litElementVersions??=[]).push("4.2.2");', ''],
      ['global.litElementHydrateSupport?.({LitElement});', ''],
      ['LitElement["_$litElement$"]=true;', ''],
      ['LitElement[JSCompiler_renameProperty("finalized",LitElement)]=true;', ''],
      ['if(!this.hasUpdated){this.renderOptions.isConnected=this.isConnected}', ''],
      ['this.__childPart=render(value,this.renderRoot,this.renderOptions)', 'render(value,this.renderRoot)'],
    ],
  },
  '@lit/reactive-element/development/css-tag.js': {
    members: [],
    passages: [
      // a browser that runs the element adopts sheets, and ours are one text each
      [
        'global.ShadowRoot&&(global.ShadyCSS===void 0||global.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
        'true',
      ],
      [
        'css=(strings,...values)=>{',
        'css=([text])=>{let sheet;return()=>{if(!sheet){sheet=new CSSStyleSheet;sheet.replaceSync(text)}return sheet};',
      ],
      ['s instanceof CSSStyleSheet?s:s.styleSheet', 's()'],
    ],
  },
  '@lit/reactive-element/development/reactive-element.js': {
    members: [
      'ReactiveElement.addInitializer ReactiveElement.removeController ReactiveElement.finalizeStyles',
      'ReactiveElement.shouldUpdate ReactiveElement.firstUpdated ReactiveElement.getUpdateComplete',
      'ReactiveElement.scheduleUpdate ReactiveElement.enableUpdating ReactiveElement.willUpdate ReactiveElement.updated',
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
      ['const converter=options.converter?.toAttribute!==void 0?options.converter:defaultConverter;', ''],
      ['converter.toAttribute(value,options.type)', 'options.type?value?"":null:value'],
      [
        'const converter=typeof options.converter==="function"?{fromAttribute:options.converter}:options.converter?.fromAttribute!==void 0?options.converter:defaultConverter;',
        '',
      ],
      ['converter.fromAttribute(value,options.type)', 'options.type?value!==null:value'],
      ['const emptyStringForBooleanAttribute=trustedTypes?trustedTypes.emptyScript:"";', ''],
      ['const trustedTypes=global.trustedTypes;', ''],
      [
        'this[propName]=convertedValue??this.__defaultValues?.get(propName)??convertedValue',
        'this[propName]=convertedValue',
      ],
      ['this.elementProperties.get(name)??defaultPropertyDeclaration', 'this.elementProperties.get(name)'],
      ['options=defaultPropertyDeclaration', 'options'],
      ['oldValue,options,useNewValue=false,newValue)', 'oldValue,options,newValue)'],
      ['useNewValue===false', 'true'],
      ['options??=ctor.getPropertyOptions(name);', ''],
      ['(options.hasChanged??notEqual)', 'notEqual'],
      [
        'options.useDefault&&options.reflect&&newValue===this.__defaultValues?.get(name)&&!this.hasAttribute(ctor.__attributeNameForProperty(name,options))',
        'false',
      ],
      ['{useDefault,reflect,wrapped},initializeValue', '{reflect}'],
      ['useDefault&&!(this.__defaultValues??=new Map).has(name)', 'false'],
      ['!this.hasUpdated&&!useDefault', '!this.hasUpdated'],
      ['const elementProperties=this.constructor.elementProperties;if(elementProperties.size>0)', 'if(false)'],
      ['instanceProperties.size>0', 'true'],
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
      ['let shouldUpdate=false;', ''],
      ['shouldUpdate=this.shouldUpdate(changedProperties);if(shouldUpdate){', '{'],
      [
        'else{this.__markUpdated()}}catch(e){shouldUpdate=false;this.__markUpdated();throw e}if(shouldUpdate){',
        '}catch(e){this.__markUpdated();throw e}{',
      ],
      ['performUpdate(){if(!this.isUpdatePending){return}', 'performUpdate(){'],
      ['if(!this.hasUpdated){this.hasUpdated=true;this.firstUpdated(changedProperties)}', 'this.hasUpdated=true;'],
      ['this.getUpdateComplete()', 'this.__updatePromise'],
      ['const result=this.scheduleUpdate();if(result!=null){await result}', 'this.performUpdate();'],
    ],
    everywhere: [['this.__prepare();', '']],
  },
};
