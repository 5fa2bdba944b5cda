/**
 * Puts `before` in place of what stands before the caret (and of what is selected) and tells the page, as typing would:
 * React hears an `input` event only where the value changed past its own setter, which setRangeText does.
 */
export function writeInto(field: HTMLInputElement, before: string): void {
  const end = field.selectionEnd ?? field.value.length;
  field.setRangeText(before, 0, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
