# English: the guide. Names begin with guide-
# These stand in the files of the guide; the other languages have them here.
