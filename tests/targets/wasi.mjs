// SPDX-License-Identifier: BSL-1.0
// node wasi.mjs PROGRAM.wasm [ARGUMENT...]: runs a program of WASI preview 1 below the current folder, and ends as it does.
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

const wasi = new WASI({ version: 'preview1', args: process.argv.slice(2), env: {}, preopens: { '.': '.' }, returnOnExit: true });
const { instance } = await WebAssembly.instantiate(await readFile(process.argv[2]), wasi.getImportObject());
process.exitCode = wasi.start(instance);
