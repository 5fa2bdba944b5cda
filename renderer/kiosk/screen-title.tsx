import { useEffect, useRef, type ReactNode } from 'react';

/**
 * The heading of a screen. It takes the focus when its screen opens: a screen reader says where one is, and Tab starts from
 * the top. `hidden` where the screen shows by itself what it is.
 */
export function ScreenTitle(props: {
  readonly children: ReactNode;
  readonly hidden?: boolean;
  readonly className?: string | undefined;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={props.hidden ? 'visually-hidden' : props.className}>
      {props.children}
    </h1>
  );
}
