#include "core/graph/stage_run.h"

#include <exception>

namespace sw {
namespace {

Result<StageResult> guardedRun(const Job& job, const StageContext& context) {
    try {
        return job.stage->run(job.request, context);
    } catch (const std::exception& e) {
        return stageThrew(e.what());
    } catch (...) {
        return stageThrew("unknown exception");
    }
}

Result<std::map<std::string, MediaRef>> keepFiles(const StageResult& result, AssetStore& store) {
    std::map<std::string, MediaRef> files;
    for (const StageFile& file : result.files) {
        SW_TRY(const MediaRef media, store.put(file.bytes, file.extension));
        if (!files.emplace(file.name, media).second)
            return fail(ErrorCode::Internal, "Its stage made two files named “" + file.name + "”.");
    }
    return files;
}

}  // namespace

tl::unexpected<Error> stageThrew(const char* what) {
    return fail(ErrorCode::Internal, "A fault in the program stopped it; please report this.", what);
}

JobOutcome runStage(const Job& job, AssetStore& store, Clock& clock, const std::stop_token& stop,
                    const WorkerPool::Progress& progress) {
    if (stop.stop_requested())
        return {cancelled()};
    const Duration begin = clock.now();
    auto result = guardedRun(job, {stop, progress, store.folder()});
    if (!result)
        return {tl::unexpected<Error>(std::move(result).error())};
    AssetRecord record;
    record.took = clock.now() - begin;
    auto files = keepFiles(*result, store);
    if (!files) {
        const bool diskFailed = files.error().code != ErrorCode::Internal;
        return {tl::unexpected<Error>(std::move(files).error()), diskFailed};
    }
    record.files = std::move(*files);
    record.value = std::move(result->value);
    record.provider = std::move(result->provider);
    record.model = std::move(result->model);
    record.licence = std::move(result->licence);
    record.cost = result->cost;
    if (!result->choice.empty())
        record.extra["choice"] = std::move(result->choice);
    if (!result->used.empty())
        record.extra["used"] = result->used;
    if (!result->priced)
        record.extra["priced"] = false;
    return {std::move(record), false, std::move(result->whenKept)};
}

}  // namespace sw
