# The French texts of the web app; the names are those of en.ftl.
