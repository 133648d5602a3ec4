/** What stays in the document, laid out, while something else is shown in its place; the class is in board.css. */
export const PUT_AWAY = 'put-away';

export function isPutAway(element: Element | null): boolean {
  return element !== null && element.closest(`.${PUT_AWAY}`) !== null;
}
