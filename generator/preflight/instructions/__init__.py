"""The instructions of a page, walked through one by one."""
