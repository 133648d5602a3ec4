/** What is typed next goes in the place of what stands in the form's first field. */
export function focusForm(): void {
  const input = document.querySelector<HTMLInputElement>('.form input');
  input?.focus();
  input?.select();
}
