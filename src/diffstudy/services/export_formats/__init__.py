"""The formats that a pack can be exported to: one file is one format."""
