"""Words as data: one tab-separated table per kind of word, and the loaders that check them."""
