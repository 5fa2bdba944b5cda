const MOVE_MS = 220;

/**
 * The picture of a product flies from its card to its place in the basket: it says where the product went. Nothing
 * flies where the system asks for less motion or the browser cannot.
 */
export function fly(picture: HTMLImageElement | null, to: Element | null): void {
  if (!picture || !to || typeof picture.animate !== 'function') return;
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const from = picture.getBoundingClientRect();
  const end = to.getBoundingClientRect();
  const ghost = document.createElement('img');
  ghost.src = picture.currentSrc;
  ghost.alt = '';
  ghost.setAttribute('aria-hidden', 'true');
  Object.assign(ghost.style, {
    position: 'fixed',
    insetInlineStart: `${from.left}px`,
    insetBlockStart: `${from.top}px`,
    inlineSize: `${from.width}px`,
    blockSize: `${from.height}px`,
    objectFit: 'contain',
    pointerEvents: 'none',
    zIndex: '10',
  });
  document.body.append(ghost);
  const x = end.left + end.width / 2 - (from.left + from.width / 2);
  const y = end.top + end.height / 2 - (from.top + from.height / 2);
  const flight = ghost.animate(
    [
      { transform: 'none', opacity: 1 },
      {
        transform: `translate(${x}px, ${y}px) scale(${Math.min(1, end.height / Math.max(1, from.height))})`,
        opacity: 0.85,
      },
    ],
    { duration: MOVE_MS, easing: 'cubic-bezier(.4, 0, .3, 1)' },
  );
  flight.addEventListener('finish', () => ghost.remove());
  flight.addEventListener('cancel', () => ghost.remove());
}
