"""The press room on the site: where journalists come in, the documents, the programme of an event."""
