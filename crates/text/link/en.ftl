# English: interfaces, radios, control sockets and UPnP. Names begin with link-
