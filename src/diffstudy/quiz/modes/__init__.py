"""One file is one way to ask; each exports ``MODE`` and knows none of the others."""
