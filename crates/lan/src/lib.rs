//! Codecs and thin clients of the local network, without any knowledge of WPS.
