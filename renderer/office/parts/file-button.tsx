import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../design/button.tsx';

/** A button that lets a person pick one file. The page never learns its path, only its name and content. */
export function FileButton(props: {
  readonly children: string;
  readonly icon: LucideIcon;
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.children}
        accept={props.accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be picked again after it was mended.
          event.currentTarget.value = '';
          if (file) props.onFile(file);
        }}
      />
      <Button icon={props.icon} busy={props.busy} onPress={() => input.current?.click()}>
        {props.children}
      </Button>
    </>
  );
}
