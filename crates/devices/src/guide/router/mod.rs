//! Routers of the guide: vendors, their admin pages, and the steps to each WPS function.
