# German: printers, routers and their drivers. Names begin with device-
