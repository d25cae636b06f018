//! Discovery: which printers are near, told from several sides.
