"""What an editor has the program do from the workshop: publish, begin an edition or a text, go back."""
