"""Each attack as somebody would try it: it fails, and works as soon as its defence is taken out."""
