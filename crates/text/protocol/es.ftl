# Spanish: the protocol: failures, PINs, codes. Names begin with wsc-
