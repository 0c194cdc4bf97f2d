// Whether a dialog stands over the page. Every key is the dialog's then, wherever the focus is: a button that was pressed
// and is shut now has lost it to the page behind.
export function isUnderDialog(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
