/** A PNG of one red pixel, as base64. */
export const RED_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** A drawing that runs a script where it is shown as a page. */
export const SCRIPTED_SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>',
).toString('base64');

/** A GIF of one pixel: a picture, but none of those that are taken. */
export const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The same PNG with a header that says 100,000 pixels a side. */
export const HUGE_PNG = (() => {
  const bytes = Buffer.from(RED_DOT, 'base64');
  bytes.writeUInt32BE(100_000, 16);
  bytes.writeUInt32BE(100_000, 20);
  return bytes.toString('base64');
})();

/** The head of a zip archive, as one that was renamed to .png begins. */
export const ZIP = Buffer.from('PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000 renamed to picture.png').toString(
  'base64',
);
