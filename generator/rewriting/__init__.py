"""YAML files changed as a careful person changes them: what is not concerned keeps every byte."""
