#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "app/monitoring.h"
#include "core/graph/job.h"
#include "core/media/export/exporter.h"
#include "core/model/script.h"
#include "services/job/job_runner.h"
#include "services/store/media_store.h"

namespace sw::app {

/// The stage of a job that a node's event tells of.
JobStage stageOf(const JobEvent& event);

/// What the account of a job is allowed. A value.
struct FilmTerms {
    std::string watermark = {};       ///< words that the film shows throughout; "" for none
    std::int64_t longestSeconds = 0;  ///< 0 for no limit
    std::string plan = {};            ///< whose terms these are
};

/// The terms of a job's film. Any thread; may be empty, for films without any.
using FilmRules = std::function<Result<FilmTerms>(const QueuedJob& job)>;

/// The cut as its job's account may have it: with the watermark, and Unsupported where it is too long.
Result<Cut> allowedCut(Cut cut, const FilmRules& rules, const QueuedJob& job);

/// How much of its stage's work the node's result is, for who pays by amount: characters of a sentence, a picture, a script, a piece of
/// music; 0 where that is not known.
std::int64_t amountOf(const std::string& node, const Script& script);

/// A film that a job writes.
struct FilmOrder {
    std::shared_ptr<const Cut> cut;
    std::filesystem::path mediaFolder;
    std::filesystem::path segmentFolder;
    std::filesystem::path output;
    std::string preset;  ///< "" is the one that the output's ending asks for
    double progressFrom = 0;  ///< the part of the job that comes before
};

/// Renders the film as the stage "render". `data` is the folder of resources.
Result<ExportReport> renderFilm(Monitoring& monitoring, const std::filesystem::path& data, const FilmOrder& order, JobProgress& progress,
                                const std::stop_token& stop);

/// Gives a film to the media store: the result is {url, filePath, fileName, duration (seconds), width, height}.
Result<JobResult> keepFilm(MediaStore& media, const ExportReport& film);

/// Both.
Result<JobResult> makeFilm(Monitoring& monitoring, const std::filesystem::path& data, MediaStore& media, const FilmOrder& order, JobProgress& progress,
                           const std::stop_token& stop);

}  // namespace sw::app
