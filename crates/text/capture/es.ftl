# Spanish: captures explained. Names begin with capture-
