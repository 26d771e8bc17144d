// Knows how much room the names of the outermost nodes want beside a fitted picture.

export function sideOf(width) {
  return width > 600 ? 100 : 48;
}
