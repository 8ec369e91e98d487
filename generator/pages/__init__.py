"""What exists and how it reads: addresses, contexts, French typography, rendering. No disk but the layouts."""
