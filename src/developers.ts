// The code that only developers need, and pages whose feed is broken: one file for all of it, loaded when any of it is needed.
export {faultOf} from './formats/fault.js';
export {review} from './feed-mistakes.js';
export {tellMistake} from './page-mistakes.js';
