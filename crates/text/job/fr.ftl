# French: the job. Names begin with job-
