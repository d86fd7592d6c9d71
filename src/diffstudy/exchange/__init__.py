"""diffstudy's own files, written and read back."""
