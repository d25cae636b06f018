# The French texts of the advisor; the names are those of en.ftl. See crates/text for the rules.
