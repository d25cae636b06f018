# German: the help of the command line. Names begin with help-
