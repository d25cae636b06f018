//! Printers of the guide: families, their panels, and the steps to the PIN and the button.
