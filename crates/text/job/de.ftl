# German: the job. Names begin with job-
