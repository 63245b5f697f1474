//! Builders of domain values for the tests.
