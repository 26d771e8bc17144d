"""`python -m civicgraph` is the command `civicgraph`."""

from civicgraph.cli import main

main(prog_name="civicgraph")
