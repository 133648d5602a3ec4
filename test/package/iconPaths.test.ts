import assert from 'node:assert/strict';
import { iconPath } from '../../scripts/iconPaths.ts';

const svg = (side: number, shapes: string) =>
  `<svg width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" fill="currentColor">${shapes}</svg>`;

describe('the outline of an icon', () => {
  it('is that of all its paths', () => {
    assert.equal(iconPath(svg(16, '<path d="M1 2H3Z"/><path d="M4 5V6Z"/>')), 'path("M1 2H3ZM4 5V6Z")');
  });

  it('has a hole where two of them lie over each other, if one asks for that', () => {
    assert.equal(iconPath(svg(16, '<path fill-rule="evenodd" d="M1 2H3Z"/>')), 'path(evenodd, "M1 2H3Z")');
  });

  it('is that of a square of 16 px', () => {
    assert.equal(iconPath(svg(24, '<path d="M12 1.5L-3 24Z"/>')), 'path("M8 1L-2 16Z")');
  });

  it('is refused where there is more than paths, or an arc to scale', () => {
    assert.throws(() => iconPath(svg(16, '<circle r="3"/>')), /More than paths/);
    assert.throws(() => iconPath('<svg><path d="M1 2Z"/></svg>'), /More than paths/);
    assert.throws(() => iconPath(svg(24, '<path d="M1 2a3 3 0 011 1Z"/>')), /arc/);
  });
});
