// node-llama-cpp as a peer: loads a model once, then measures one piece a line (see PeerRunner.java and EnginePeer.java).
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { GgmlType, getLlama } from "node-llama-cpp";

const settings = Object.fromEntries(process.argv.slice(2).map((argument) => argument.split(/=(.*)/s)));
const GREEDY = { temperature: 0, yieldEogToken: true };

/** Native code prints on standard output too: only lines with this mark are answers. */
function answer(figures) {
  process.stdout.write(`\n@peer ${Object.entries(figures).map(([key, value]) => `${key}=${value}`).join("\t")}\n`);
}

/** User and system time of all threads, in seconds, the same way as the Java peers read it. */
function cpu() {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function memory(field) {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;
}

function variant() {
  return /libggml-cpu-([a-z0-9_]+)\.so/.exec(readFileSync("/proc/self/maps", "utf8"))?.[1] ?? "unknown";
}

function kvType() {
  return GgmlType[context.kvCacheKeyType ?? GgmlType.F16].toLowerCase();
}

class Clock {
  #cpu = cpu();
  #start = process.hrtime.bigint();

  read() {
    const wall = Number(process.hrtime.bigint() - this.#start) / 1e9;
    return { cpu: (cpu() - this.#cpu).toFixed(2), wall: wall.toFixed(3) };
  }
}

const load = new Clock();
const llama = await getLlama({ gpu: false, build: "never", skipDownload: true, progressLogs: false, logLevel: "error" });
const model = await llama.loadModel({ modelPath: settings.model, useMmap: true, useDirectIo: false });
const sequences = Number(settings.parallel);
const context = await model.createContext({
  sequences,
  contextSize: Number(settings.cells) / sequences,
  batchSize: Number(settings.chunk),
  threads: Number(settings.threads),
  flashAttention: "auto",
});
const pool = Array.from({ length: sequences }, () => context.getSequence());

/** Everything up to the first token. */
async function prompt(text) {
  const clock = new Clock();
  const tokens = model.tokenize(text, false);
  const generation = pool[0].evaluate(tokens, GREEDY);
  await generation.next();
  const figures = clock.read();
  await generation.return();
  await pool[0].clearHistory();
  return { ...figures, tokens: tokens.length, cached: 0 };
}

/** So many tokens for each of the texts, in one batch, from the first token on. */
async function generate(count, texts) {
  const generations = texts.map((text, i) => pool[i].evaluate(model.tokenize(text, false), GREEDY));
  await Promise.all(generations.map((generation) => generation.next()));
  const clock = new Clock();
  const taken = await Promise.all(generations.map((generation) => take(generation, count)));
  const figures = clock.read();
  for (let i = 0; i < generations.length; i++) {
    await generations[i].return();
    await pool[i].clearHistory();
  }
  return { ...figures, tokens: taken.reduce((sum, tokens) => sum + tokens, 0) };
}

async function take(generation, count) {
  let taken = 0;
  while (taken < count && !(await generation.next()).done) taken++;
  return taken;
}

const commands = {
  prompt: (text) => prompt(text),
  generate: (count, texts) => generate(Number(count), texts.split(",")),
  memory: () => ({ peak: memory("VmHWM"), now: memory("VmRSS") }),
};

answer({
  ...load.read(),
  engine: "node-llama-cpp 3.22.1",
  build: `llama.cpp ${llama.llamaCppRelease.release}`,
  runtime: `Node.js ${process.versions.node}`,
  variant: variant(),
  quantisation: /(\S+(?: - \S+)?)$/.exec(model.typeDescription)?.[1] ?? "",
  settings: `${sequences} sequences, ${context.getAllocatedContextSize()} cells in ${sequences} streams, batch ${context.batchSize}, `
    + `${context.idealThreads} thread(s), KV ${kvType()}, flash attention ${context.flashAttention}`,
});

for await (const line of createInterface({ input: process.stdin })) {
  const [command, ...parts] = line.split(" ");
  try {
    answer(await commands[command](...parts));
  } catch (error) {
    answer({ error: String(error).replaceAll(/\s/g, " ") });
  }
}
process.exit(0);
