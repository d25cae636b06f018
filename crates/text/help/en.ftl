# English: the help of the command line. Names begin with help-
# These stand in the command line itself; the other languages have them here.
