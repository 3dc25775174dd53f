/**
 * Enter in a grid of class trig-follow goes straight on: to the link in the cell, else it tells which row is meant
 * ("trig-row", from 0). "trig-back" puts the focus where it was then.
 */

const left = new WeakMap();

function cellOf(path) {
  return path.find((node) => node.getAttribute?.('role') === 'gridcell');
}

window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const path = event.composedPath();
    const grid = path.find((node) => node.classList?.contains('trig-follow'));
    const cell = grid && cellOf(path);
    // Who has gone into a cell already is on the link or the box itself.
    if (!cell || path[0] !== cell) return;
    const [content] = cell.querySelector('slot')?.assignedElements() ?? [];
    const link = content?.querySelector('a[href]');
    if (link) {
      event.preventDefault();
      event.stopImmediatePropagation();
      link.click();
      return;
    }
    const { index } = grid.getEventContext(event);
    if (index === undefined || content?.querySelector('vaadin-checkbox')) return;
    left.set(grid, cell);
    event.preventDefault();
    event.stopImmediatePropagation();
    grid.dispatchEvent(new CustomEvent('trig-row', { detail: index }));
  },
  true,
);

window.addEventListener('trig-back', (event) => left.get(event.target)?.focus(), true);
