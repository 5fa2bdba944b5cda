/**
 * Notes on <html data-input> whether the last pointer was a finger, so that no cursor stays where a finger was.
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
  document.addEventListener('contextmenu', forbid);
  document.addEventListener('dragstart', forbid);
  return () => {
    document.removeEventListener('pointerdown', note, { capture: true });
    document.removeEventListener('pointermove', note, { capture: true });
    document.removeEventListener('contextmenu', forbid);
    document.removeEventListener('dragstart', forbid);
  };
}
