# English: the job. Names begin with job-
