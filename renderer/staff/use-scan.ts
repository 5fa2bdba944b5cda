import { useEffect, useRef } from 'react';
import { createScanReader, type Scan } from '../kiosk/goods/scan-reader.ts';

/**
 * Hears a barcode scanner while the page that uses this is shown. What the scanner typed into a field on its way is taken out
 * of it again, and the key that ends a scan presses nothing.
 */
export function useScan(onScan: (scan: Scan) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const reader = createScanReader();
    let typedInto: { readonly field: HTMLInputElement; readonly before: string } | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const scan = reader.key(event.code, event.timeStamp);
      if (reader.length() === 1) {
        const field = document.activeElement;
        typedInto = field instanceof HTMLInputElement ? { field, before: field.value } : null;
      }
      if (!scan) return;
      event.preventDefault();
      event.stopPropagation();
      if (typedInto && typedInto.field.value !== typedInto.before) restore(typedInto.field, typedInto.before);
      latest.current(scan);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

/** React hears an `input` event only where the value changed past its own setter, which setRangeText does. */
function restore(field: HTMLInputElement, value: string): void {
  field.setRangeText(value, 0, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
