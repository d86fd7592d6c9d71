"""Pages of paper, drawn by one routine for the preview, the printer and the PDF.

Measures are hundredths of a millimetre; whoever draws scales the painter. Only black, and the two
sides by circle and square, solid and dashed lines, unless colour is asked for.
"""
