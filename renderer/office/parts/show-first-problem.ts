/** The focus goes to what is to be mended first. It is marked only after the next render. */
export function showFirstProblem(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    const wrong =
      form.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      form.querySelector<HTMLElement>('[role="alert"]:not(:empty)');
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.focus();
  });
}
