"""What cells say of a place, and the place of the register that they mean, with how sure that is."""
