# Spanish: the job. Names begin with job-
