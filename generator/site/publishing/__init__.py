"""From pages to the files of the site."""
