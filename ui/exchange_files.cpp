#include "ui/exchange_files.h"

#include <algorithm>
#include <map>

#include "core/exchange/file_url.h"
#include "core/exchange/timeline_project.h"
#include "core/graph/stage_graph.h"
#include "ui/media_intake.h"

namespace sw::ui {
namespace fs = std::filesystem;
namespace {

/// How the media folder is called in a file that is written to `file`.
std::string mediaUrl(ExchangeFormat format, const fs::path& media, const fs::path& file) {
    std::error_code error;
    const fs::path folder = fs::weakly_canonical(fs::absolute(media, error), error);
    const fs::path beside = fs::weakly_canonical(fs::absolute(file, error).parent_path(), error);
    const fs::path relative = folder.lexically_relative(beside);
    const bool below = !relative.empty() && *relative.begin() != "..";
    return (below && format != ExchangeFormat::FcpXml ? urlPath(relative.string()) : fileUrl(folder)) + "/";
}

std::optional<fs::path> findMedia(const std::string& url, const fs::path& folder) {
    const std::optional<fs::path> named = fileOfUrl(url, folder);
    std::error_code error;
    if (!named || fs::is_regular_file(*named, error))
        return named;
    const fs::path beside = folder / named->filename();
    return fs::is_regular_file(beside, error) ? beside : *named;
}

}  // namespace

Result<std::vector<std::string>> writeTimeline(Disk& disk, const Session& session, const fs::path& file) {
    const auto format = exchangeFormatOf(file.extension().string());
    if (!format)
        return fail(ErrorCode::InvalidInput, "Timelines are written as .otio, .fcpxml or .edl, not as \"" + file.filename().string() + "\".");
    SW_TRY(const Plan plan, session.plan());
    SW_TRY(const Cut cut, session.cut());
    if (cut.pictures.empty())
        return fail(ErrorCode::InvalidInput, "There is no film to write yet. Make the script first.");
    const AssetIndex assets = currentAssets(plan);
    const Exchanged made = exchanged(*format, {*session.project(), assets, cut, mediaUrl(*format, session.paths().media(), file)});
    SW_CHECK(disk.writeAtomically(file, made.text));
    return made.losses;
}

Result<ImportedTimeline> importTimeline(Disk& disk, const fs::path& file, const fs::path& mediaFolder, Project base,
                                        const std::function<void(double)>& progress, const std::stop_token& stop) {
    SW_TRY(const std::string bytes, disk.read(file));
    SW_TRY(const ReadTimeline timeline, readOtio(bytes, file.filename().string()));
    const std::vector<std::string> urls = mediaUrls(timeline);
    std::error_code error;
    const fs::path folder = fs::absolute(file, error).parent_path();
    std::map<std::string, MediaItem> media;
    ImportedTimeline made{{}, timeline.notes};
    for (std::size_t i = 0; i < urls.size(); ++i) {
        const std::optional<fs::path> source = findMedia(urls[i], folder);
        if (!source) {
            made.notes.push_back("“" + urls[i] + "” is no file on this machine.");
            continue;
        }
        Result<MediaItem> item = stop.stop_requested() ? cancelled() : inspectMedia(*source, stop);
        const Result<MediaRef> ref = !item ? tl::unexpected<Error>(item.error())
                                           : takeIntoFolder(disk, *source, mediaFolder, importExtension(*source, item->kind), [](std::int64_t) {}, stop);
        if (!ref && (ref.error().code == ErrorCode::Cancelled || (item && ref.error().code == ErrorCode::Io)))
            return tl::unexpected<Error>(ref.error());
        if (!ref) {
            made.notes.push_back(ref.error().message);
            continue;
        }
        item->media = *ref;
        media[urls[i]] = std::move(*item);
        progress(static_cast<double>(i + 1) / static_cast<double>(urls.size()));
    }
    SW_TRY(const MediaRef silence, AssetStore(disk, mediaFolder).put(silentWav(), "wav"));
    SW_TRY(TimelineProject project, projectOfTimeline(timeline, media, silence, std::move(base)));
    made.project = std::move(project.project);
    made.notes.insert(made.notes.end(), project.notes.begin(), project.notes.end());
    return made;
}

}  // namespace sw::ui
