// Types, then lint and format.
import { runProgram } from './run.mjs';

const types = runProgram('typescript/bin/tsc', '-b');
const lint = runProgram('@biomejs/biome/bin/biome', 'ci', '--reporter=summary');
process.exit(types || lint);
