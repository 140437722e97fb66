/** What a page may set as its accent: all over the space of colours, and what is no colour at all. */
const accents = [];
for (let lightness = 0; lightness <= 100; lightness += 10)
  for (let hue = 0; hue < 360; hue += 15)
    for (let chroma = 0; chroma <= 0.4; chroma += 0.1) if (chroma > 0 || hue === 0) accents.push(`oklch(${lightness}% ${chroma.toFixed(1)} ${hue})`);
export {accents};
