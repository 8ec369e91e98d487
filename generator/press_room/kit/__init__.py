"""What a laureate is handed: certificate, sign of the town's entrance, badge, pictures, history, in one archive."""
