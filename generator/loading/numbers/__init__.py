"""Numbers that editors call by their name in a text: « {{ chiffre("2020.collectivites") }} » is what the data say."""
