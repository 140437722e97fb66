import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

const crop = (picture, {x, y, width, height}) => {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const part = new PNG({width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top});
  PNG.bitblt(picture, part, left, top, part.width, part.height, 0, 0);
  return part;
};

/**
 * Compares two pictures of a page, part by part.
 *
 * @param one a picture as a PNG, and the boxes of its parts by their names
 * @param other the same of the other page
 * @returns of each part the share of its area that differs (1 where its size does), and a picture of the difference where there is one
 */
export const comparePictures = (one, other) => {
  const names = Object.keys(one.boxes);
  if (one.picture.equals(other.picture)) return names.map((name) => ({name, share: 0}));
  const pictures = [one, other].map(({picture}) => PNG.sync.read(picture));
  return names.map((name) => {
    const parts = [one, other].map(({boxes}, index) => crop(pictures[index], boxes[name]));
    const [{width, height}] = parts;
    if (width !== parts[1].width || height !== parts[1].height) return {name, share: 1, parts};
    const difference = new PNG({width, height});
    const pixels = pixelmatch(parts[0].data, parts[1].data, difference.data, width, height, {threshold: 0.1});
    return {name, share: pixels / one.boxes[name].area, parts: pixels > 0 ? [...parts, difference] : undefined};
  });
};

/** The parts of a page that its picture shows nothing in: letters, smoothed, have dozens of colours. */
export const blankIn = ({picture, boxes}) => {
  const whole = PNG.sync.read(picture);
  return Object.keys(boxes).filter((name) => new Set(new Uint32Array(new Uint8Array(crop(whole, boxes[name]).data).buffer)).size < 12);
};
