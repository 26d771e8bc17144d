// The script of graph.html: the pyvis network shown by vis-network, with the workbench around it.

import { drawWithVis } from "./draw_vis.js";
import { openScene, readBlock } from "./scene.js";
import { openWorkbench } from "./workbench.js";

const [meta, columns, network] = await Promise.all(["meta", "scene", "network"].map(readBlock));
const scene = openScene(meta, columns);
openWorkbench(scene, (holder, handlers) => drawWithVis(holder, scene, network, handlers));
