import { useEffect } from 'react';

/** Adds what the scanner reads. */
export function useScanner(): void {
  useEffect(() => {}, []);
}
