/**
 * Arrow keys between the links in the cells of a table of class trig-cells: to the next cell that has one, in that direction.
 * Home and End go to the first and last of the row.
 */

const MOVES = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function linkIn(cell) {
  return cell?.querySelector('a[href], button');
}

function next(table, cell, [down, right]) {
  let row = cell.parentElement.rowIndex;
  let column = cell.cellIndex;
  for (;;) {
    row += down;
    column += right;
    const there = table.rows[row]?.cells[column];
    if (!there) return undefined;
    const link = linkIn(there);
    if (link) return link;
  }
}

window.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const cell = event.target.closest?.('table.trig-cells :is(td, th)');
  if (!cell || !event.target.matches('a, button')) return;
  const table = cell.closest('table');
  let link;
  if (MOVES[event.key]) {
    link = next(table, cell, MOVES[event.key]);
  } else if (event.key === 'Home' || event.key === 'End') {
    const links = [...cell.parentElement.cells].map(linkIn).filter(Boolean);
    link = event.key === 'Home' ? links[0] : links.at(-1);
  } else {
    return;
  }
  event.preventDefault();
  link?.focus();
});
