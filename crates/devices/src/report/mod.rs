//! The pages that a printer prints about its network, read back from text, PDF or a photo.
