// How well text can be read on a ground, as WCAG 2 counts it.

const channel = byte => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Luminance of a colour such as `#b10a27` or `#fff`. */
function luminanceOf(colour) {
  const digits = colour.length < 7 ? colour.replace(/[^#]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map(at => channel(parseInt(digits.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
export function contrastOf(one, other) {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

const SIDES = ['light', 'dark'];
/** What a page has that says nothing of its colours. */
const PAGE = {text: ['#000000', '#ffffff'], background: ['#ffffff', '#000000']};

/** The colours of a theme, `[light, dark]` for each of `text`, `background` and `accent` that its file names. */
export function coloursOf(sheet) {
  const found = sheet.matchAll(/--live-updates-(text|background|accent): light-dark\((#\w+), (#\w+)\)/g);
  return Object.fromEntries([...found].map(([, name, ...sides]) => [name, sides]));
}

/**
 * Says what is hard to read with these colours, and what is good, in sentences. A colour that is not chosen is that of the theme,
 * if it has one, else that of the page. What nobody chose is not judged.
 */
export function judge({accent, text, background}, theme = {}) {
  const grounds = background ? ['your background', 'your background'] : SIDES.map(side => groundOf(side, theme));
  const groundColours = background ? [background, background] : (theme.background ?? PAGE.background);
  const inks = [];
  if (text) inks.push({name: 'Text', sides: [text, text]});
  else if (background) inks.push({name: 'Text that is not chosen', sides: theme.text ?? PAGE.text, isOpen: true});
  if (accent) inks.push({name: 'The accent', sides: [accent, accent]});
  else if (background && theme.accent) inks.push({name: 'The theme’s accent', sides: theme.accent, isOpen: true});
  return inks.flatMap(({name, sides, isOpen}) => {
    const pairs = sides.map((ink, index) => ({name, ink, where: grounds[index], ground: groundColours[index], isOpen}));
    const isSame = pairs[0].ink === pairs[1].ink && pairs[0].ground === pairs[1].ground;
    return (isSame ? pairs.slice(0, 1) : pairs).map((pair, index) => sentenceOf(pair, isSame ? '' : SIDES[index]));
  });
}

function groundOf(side, theme) {
  return theme.background ? `the theme’s ${side} side` : `a ${side === 'light' ? 'white' : 'black'} page`;
}

function sentenceOf({name, ink, where, ground, isOpen}, side) {
  const ratio = contrastOf(ink, ground);
  const isGood = ratio >= 4.5;
  const judgement = isGood ? 'good' : `too little (4.5 is needed)${isOpen ? ': choose it too' : ''}`;
  const when = isOpen ? ` in the ${side}` : '';
  return {isGood, words: `${name}${when} on ${where}: ${ratio.toFixed(1)} to 1, ${judgement}.`};
}
