import { createContext, useContext, useEffect } from 'react';

/** Tells the office whether the open section holds changes that are not saved, so that nobody leaves them by mistake. */
export type TellUnsaved = (unsaved: boolean, onLose?: () => void) => void;

export const UnsavedContext = createContext<TellUnsaved>(() => undefined);

/** `onLose`: what to do when somebody leaves without saving. It has to stay the same from one drawing to the next. */
export function useUnsaved(unsaved: boolean, onLose?: () => void): void {
  const tell = useContext(UnsavedContext);
  useEffect(() => {
    tell(unsaved, onLose);
    return () => tell(false);
  }, [tell, unsaved, onLose]);
}
