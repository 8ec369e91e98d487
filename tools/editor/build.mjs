// Makes assets/editor/codemirror.js, the dictionary beside it, and the licences of both, from the locked packages: `make editor`.
// The same packages give the same bytes. The first line of the file is the digest of what it was made from, which a test
// holds against the lock: whoever changes one without the other is told.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const there = join(here, "..", "..", "assets", "editor");
const SOURCES = ["package-lock.json", "codemirror.mjs", "build.mjs"];

const digest = createHash("sha256");
SOURCES.forEach((name) => digest.update(readFileSync(join(here, name))));

const made = await build({
  absWorkingDir: here,
  entryPoints: ["codemirror.mjs"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  metafile: true,
  write: false
});
const [script] = made.outputFiles;
writeFileSync(join(there, "codemirror.js"), `// ${digest.digest("hex")} – voir SOURCES.md\n${script.text}`);

const [output] = Object.values(made.metafile.outputs);
const used = Object.entries(output.inputs).filter(([, one]) => one.bytesInOutput > 0).map(([path]) => path);
const DICTIONARY = "dictionary-fr";
["aff", "dic"].forEach((kind) => copyFileSync(join(here, "node_modules", DICTIONARY, `index.${kind}`), join(there, `fr.${kind}`)));
const packages = [DICTIONARY, ...new Set(used.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean))];

function licence(name) {
  const folder = join(here, "node_modules", name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${about.version} (${about.license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

writeFileSync(join(there, "LICENCES.txt"), packages.sort().map(licence).join(`\n${"-".repeat(72)}\n\n`));
