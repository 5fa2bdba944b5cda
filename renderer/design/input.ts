const FORBIDDEN = ['contextmenu', 'dragstart', 'dragover', 'drop'] as const;

/**
 * Notes on <html data-input> whether the last pointer was a finger, so that no cursor stays where a finger was, and forbids what
 * would lead away from the kiosk: menus, and dragging out of the page or onto it (a browser opens a dropped file in a new tab).
 * Answers a function that stops listening.
 */
export function followPointer(root: HTMLElement): () => void {
  const note = (event: PointerEvent) => {
    const input = event.pointerType === 'touch' ? 'touch' : 'mouse';
    if (root.dataset['input'] !== input) root.dataset['input'] = input;
  };
  const forbid = (event: Event) => event.preventDefault();
  document.addEventListener('pointerdown', note, { capture: true, passive: true });
  document.addEventListener('pointermove', note, { capture: true, passive: true });
  for (const type of FORBIDDEN) document.addEventListener(type, forbid);
  return () => {
    document.removeEventListener('pointerdown', note, { capture: true });
    document.removeEventListener('pointermove', note, { capture: true });
    for (const type of FORBIDDEN) document.removeEventListener(type, forbid);
  };
}
