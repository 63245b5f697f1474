//! The demonstration caseload: made-up families that hold together.
