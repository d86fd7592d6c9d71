"""A whole pack as one table that a spreadsheet opens: a row for each thing that it says."""
