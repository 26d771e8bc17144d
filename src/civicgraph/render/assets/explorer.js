// The script of explorer.html: the whole graph on a canvas, opened on its most connected part; the texts follow the picture.

import { drawOnCanvas } from "./draw_canvas.js";
import { openScene, readBlock } from "./scene.js";
import { openWorkbench } from "./workbench.js";

const [meta, columns] = await Promise.all(["meta", "scene"].map(readBlock));
const scene = openScene(meta, columns);
const base = scene.count > meta.opening.length ? new Uint8Array(scene.count) : null;
if (base) for (const node of meta.opening) base[node] = 1;
const workbench = openWorkbench(scene, (holder, handlers) => drawOnCanvas(holder, scene, handlers), base);
Object.assign(scene, await readBlock("texts"));
workbench.textsArrived();
document.body.dataset.texts = "true";
