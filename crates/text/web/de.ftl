# The German texts of the web app; the names are those of en.ftl.
