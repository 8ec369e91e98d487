"""The releases of each collectivity, département and region of an edition, written from the palmarès alone."""
