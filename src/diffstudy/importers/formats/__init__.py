"""One file is one format; each exports ``IMPORTER`` and knows no other format."""
