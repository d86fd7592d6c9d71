"""Marks as other programs take them: spreadsheets, and the files of learning platforms."""
