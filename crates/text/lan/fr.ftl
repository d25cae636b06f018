# French: the local network: HTTP, IPP, SNMP and the like. Names begin with lan-
