#include "app/version_record.h"

#include "core/model/project_json.h"
#include "core/session/project_file.h"

namespace sw::app {
namespace {

std::filesystem::path recordOf(const std::filesystem::path& file) {
    return ProjectPaths::of(file).media() / "version.json";
}

}  // namespace

Result<std::optional<VersionRecord>> readVersionRecord(Disk& disk, const std::filesystem::path& file) {
    if (!disk.exists(recordOf(file)))
        return std::nullopt;
    SW_TRY(const std::string bytes, disk.read(recordOf(file)));
    const Result<Json> json = parseJson(bytes, "The record of the version");
    if (!json || !json->is_object())
        return std::nullopt;
    const Result<ReadProject> made = projectFromJson(json->value("project", Json()));
    if (!made || made->readOnly)
        return std::nullopt;
    return VersionRecord{stringOr(*json, "language"),
                         stringOr(*json, "platform"),
                         static_cast<int>(integerOr(*json, "seconds", 0)),
                         stringOr(*json, "hook"),
                         made->project,
                         booleanOr(*json, "edited", false)};
}

Result<void> writeVersionRecord(Disk& disk, const std::filesystem::path& file, const VersionRecord& record) {
    return disk.writeAtomically(recordOf(file), readableText({{"language", record.language},
                                                              {"platform", record.platform},
                                                              {"seconds", record.seconds},
                                                              {"hook", record.hook},
                                                              {"edited", record.edited},
                                                              {"project", projectToJson(record.made)}}));
}

}  // namespace sw::app
