"""The book on the desk: the chapter at hand as laid-out pages."""
