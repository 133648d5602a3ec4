/** The keyboard on the timeline: arrows move, one letter for each thing that can be done with an entry. */
import type { DayBlock, DayModel } from '../view/dayModel.ts';
import { ACTION_KEYS, act, openActions } from './dayMenus.ts';
import { blockId } from './dayState.ts';
import { keyOf } from './keyOf.ts';
import type { Page } from './state.ts';

export function onBlockKey(event: KeyboardEvent, page: Page, model: DayModel, block: DayBlock): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = moved(event.key, model.blocks, model.blocks.indexOf(block));
  if (target) page.focusBlock(target.key);
  else if (!acted(event, page, model, block)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The block that a moving key leads to. */
function moved(key: string, blocks: readonly DayBlock[], at: number): DayBlock | undefined {
  const clamp = (index: number) => blocks[Math.max(0, Math.min(blocks.length - 1, index))];
  if (key === 'ArrowDown') return clamp(at + 1);
  if (key === 'ArrowUp') return clamp(at - 1);
  if (key === 'Home') return clamp(0);
  if (key === 'End') return clamp(blocks.length - 1);
  return undefined;
}

function acted(event: KeyboardEvent, page: Page, model: DayModel, block: DayBlock): boolean {
  const anchor = document.getElementById(blockId(block.key));
  if (!anchor) return false;
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    openActions(page, model, block, anchor);
    return true;
  }
  const letter = keyOf(event).toUpperCase();
  const action = block.actions.find((each) => ACTION_KEYS[each] === letter);
  if (action === undefined) return false;
  act(page, model, block, action, anchor);
  return true;
}
