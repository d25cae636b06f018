# English: captures explained. Names begin with capture-
