"""The editors' desk in the browser: the site as it will be, shown while it is being written."""
