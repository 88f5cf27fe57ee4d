// How well text can be read on a ground, as WCAG 2 counts it.

const channel = byte => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Luminance of a colour such as `#b10a27`. */
function luminanceOf(colour) {
  const [red, green, blue] = [1, 3, 5].map(at => channel(parseInt(colour.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
export function contrastOf(one, other) {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

/** Says what is hard to read with these colours, and what is good, in sentences. A colour that is not chosen is the page's. */
export function judge({accent, text, background}) {
  const grounds = background
    ? [['your background', background]]
    : [
        ['a white page', '#ffffff'],
        ['a black page', '#000000'],
      ];
  const inks = [
    ['Text', text],
    ['The accent', accent],
  ].filter(([, colour]) => colour);
  return inks.flatMap(([name, ink]) =>
    grounds.map(([where, ground]) => {
      const ratio = contrastOf(ink, ground);
      const isGood = ratio >= 4.5;
      return {
        isGood,
        words: `${name} on ${where}: ${ratio.toFixed(1)} to 1, ${isGood ? 'good' : 'too little (4.5 is needed)'}.`,
      };
    }),
  );
}
