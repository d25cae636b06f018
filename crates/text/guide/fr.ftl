# French: the guide. Names begin with guide-
