#include "app/catalogue.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace sw::app {
namespace fs = std::filesystem;

Result<Catalogue> Catalogue::load(Disk& disk, const fs::path& folder, std::string what) {
    Catalogue catalogue;
    catalogue.m_what = std::move(what);
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    if (error || files.empty())
        return fail(ErrorCode::MissingComponent,
                    "The folder " + folder.string() + " is missing or empty: install Shortwright again, or build it anew.");
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        SW_TRY(const std::string bytes, disk.read(file));
        SW_TRY(Json entry, parseJson(bytes, "The file " + file.string()));
        entry["name"] = stringOr(entry, "name", file.stem().string());
        catalogue.m_entries.push_back(std::move(entry));
    }
    return catalogue;
}

Result<Json> Catalogue::find(const std::string& name) const {
    std::vector<std::string> names;
    for (const Json& entry : m_entries) {
        names.push_back(stringOr(entry, "name"));
        if (names.back() == name)
            return entry;
    }
    const std::string near = nearest(name, names);
    return fail(ErrorCode::Usage, "There is no " + m_what + " \"" + name + "\". " +
                                      (near.empty() ? "" : "Did you mean " + near + "? ") + "There are: " +
                                      joined(names, ", ") + ".");
}

Look lookFrom(const Json& entry) {
    Look look;
    look.name = stringOr(entry, "name");
    look.stylePack = stringOr(entry, "stylePack", look.stylePack);
    look.captionStyle = stringOr(entry, "captionStyle", look.captionStyle);
    look.captionWords = static_cast<int>(integerOr(entry, "captionWords", look.captionWords));
    look.captionCharacters = static_cast<int>(integerOr(entry, "captionCharacters", look.captionCharacters));
    return look;
}

Result<CanvasSides> sidesOf(const std::string& aspect) {
    Result<CanvasSides> sides = sidesOfAspect(aspect);
    if (!sides)
        return fail(ErrorCode::Usage, "--aspect must be 9:16, 1:1, 4:5 or 16:9, not \"" + aspect + "\".");
    return sides;
}

Result<FrameRate> frameRateFrom(const std::string& text) {
    for (const int whole : {24, 25, 30, 48, 50, 60})
        if (text == std::to_string(whole))
            return FrameRate{whole, 1};
    if (text == "23.976")
        return FrameRate{24000, 1001};
    if (text == "29.97")
        return FrameRate{30000, 1001};
    if (text == "59.94")
        return FrameRate{60000, 1001};
    return fail(ErrorCode::Usage, "--fps must be 23.976, 24, 25, 29.97, 30, 48, 50, 59.94 or 60, not \"" + text + "\".");
}

}  // namespace sw::app
