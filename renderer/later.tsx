import { useEffect, useState, type ComponentType } from 'react';
import { Starting } from './kiosk/starting.tsx';

/** A part of the page that is not loaded before it is wanted. */
export type Later<Props = object> = ComponentType<Props> & { readonly load: () => Promise<void> };

/**
 * Makes a part that is loaded when it is first shown, or before that by `load`. In place of React's own `lazy`, which keeps
 * back for 300 ms what comes after a placeholder, though the file is here in five. A file that does not come is thrown to
 * the guard around it, and asked for once more the next time.
 */
export function later<Props extends object>(from: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | null = null;
  const load = async (): Promise<void> => {
    loaded ??= await from();
  };
  const Part = (props: Props) => {
    const [fault, setFault] = useState<{ readonly error: unknown } | null>(null);
    const [, setHere] = useState(loaded !== null);
    useEffect(() => {
      if (loaded) return;
      load().then(
        () => setHere(true),
        (error: unknown) => setFault({ error }),
      );
    }, []);
    if (fault) throw fault.error;
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : <Starting />;
  };
  return Object.assign(Part, { load });
}
