# Spanish: the guide. Names begin with guide-
