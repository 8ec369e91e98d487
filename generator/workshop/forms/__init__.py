"""A form for every file of facts, made from the shapes that the model gives: no form is written by hand."""
