"""Lists of records that come as spreadsheets: people, partners, mentions, figures. A row is a record of the file."""
