import { createContext, useContext, useEffect } from 'react';

/** Tells the office whether the open section holds changes that are not saved, so that nobody leaves them by mistake. */
export const UnsavedContext = createContext<(unsaved: boolean) => void>(() => undefined);

export function useUnsaved(unsaved: boolean): void {
  const tell = useContext(UnsavedContext);
  useEffect(() => {
    tell(unsaved);
    return () => tell(false);
  }, [tell, unsaved]);
}
