// The list of tests.

export const tests = [];

/// A test of this name.
export const test = (name, body) => tests.push({ name, body });
