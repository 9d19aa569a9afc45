"""An invented country whose every fact is known: people with careers, and the reports that tell of them.

Places, bodies, roles and surnames are real, the people and what they do are not. `make_world` makes it from a seed,
the same to the byte each time; `measure` asks how much of the truth a record built from the reports gives back.
"""
