#include "app/settings_file.h"

namespace sw::app {

Result<Json> readSettingsFile(Disk& disk, const std::filesystem::path& file) {
    if (!disk.exists(file))
        return Json::object();
    SW_TRY(const std::string bytes, disk.read(file));
    SW_TRY(Json json, parseJson(bytes, "The settings file " + file.string()));
    if (!json.is_object())
        return fail(ErrorCode::InvalidInput, "The settings file " + file.string() + " must hold a JSON object.");
    return json;
}

Result<void> changeSettingsFile(Disk& disk, const std::filesystem::path& file, const std::function<Result<Json>(Json)>& change) {
    SW_TRY(const Json before, readSettingsFile(disk, file));
    SW_TRY(const Json after, change(before));
    if (after == before)
        return {};
    if (file.has_parent_path())
        SW_CHECK(disk.makeFolders(file.parent_path()));
    return disk.writeAtomically(file, readableText(after));
}

}  // namespace sw::app
