"""What the process lives in: folders, settings, the clock, the log, the lock of the window."""
