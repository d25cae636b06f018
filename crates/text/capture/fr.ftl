# French: captures explained. Names begin with capture-
