// The script of explorer.html: the whole graph on a canvas, a large one opened on its most connected part; the texts follow the picture.

import { drawOnCanvas } from "./draw_canvas.js";
import { openScene, readBlock } from "./scene.js";
import { openWorkbench } from "./workbench.js";

const [meta, columns] = await Promise.all(["meta", "scene"].map(readBlock));
const scene = openScene(meta, columns);
const workbench = openWorkbench(scene, (holder, handlers) => drawOnCanvas(holder, scene, handlers));
Object.assign(scene, await readBlock("texts"));
workbench.textsArrived();
document.body.dataset.texts = "true";
