#!/usr/bin/env node
/** The entry of `rapport`: where Node can keep what it has compiled, it is told to before anything is loaded. */
import * as module from 'node:module';

// Since Node 22; without it, or where there is no room for it, all that is missing is a few hundredths of a second.
module.enableCompileCache?.();
await import('./main.ts');
