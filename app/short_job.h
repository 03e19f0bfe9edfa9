#pragma once

#include <memory>

#include "app/composition.h"
#include "app/film_job.h"
#include "services/job/job_runner.h"
#include "services/store/media_store.h"

namespace sw::app {

/// Makes shorts for the job queue: a project in the job's folder, its stages, the film, which goes to the media store.
/// An interrupted job finds its project again, where what is finished is not made twice. The result is {url, filePath,
/// fileName, duration (seconds), width, height, title, notes}. To be called on the main thread, which alone loads
/// fonts; `composition` and `media` outlive the runner. `rules` say what films an account may have.
Result<std::shared_ptr<JobRunner>> makeShortRunner(Composition& composition, MediaStore& media, FilmRules rules = {});

}  // namespace sw::app
