# German: captures explained. Names begin with capture-
