"""Ten texts in the genre with their facts, annotated by hand before any rule was run on them.

All were written for hoso: people, figures and most document numbers are invented, bodies and provinces are mostly
real, and nothing in them happened. NN.json says what NN.txt says, with the keys of the exchange format. A fact marked
`optional` or `doubtful` counts neither way; `alt` (bodies) and `mentions` (people) are other names that are right.
"""
