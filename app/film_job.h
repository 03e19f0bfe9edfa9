#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

#include "core/graph/job.h"
#include "core/media/export/exporter.h"
#include "services/job/job_runner.h"
#include "services/store/media_store.h"

namespace sw::app {

/// The stage of a job that a node's event tells of.
JobStage stageOf(const JobEvent& event);

/// A film that a job writes.
struct FilmOrder {
    std::shared_ptr<const Cut> cut;
    std::filesystem::path mediaFolder;
    std::filesystem::path segmentFolder;
    std::filesystem::path output;
    std::string preset;  ///< "" is the one that the output's ending asks for
    double progressFrom = 0;  ///< the part of the job that comes before
};

/// Renders the film as the stage "render", and gives it to the media store: the result is {url, filePath, fileName, duration
/// (seconds), width, height}. `data` is the folder of resources.
Result<JobResult> makeFilm(const std::filesystem::path& data, MediaStore& media, const FilmOrder& order, JobProgress& progress,
                           const std::stop_token& stop);

}  // namespace sw::app
