# German: the guide. Names begin with guide-
