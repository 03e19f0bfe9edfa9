#include "core/media/export/platform.h"

#include <algorithm>

#include "core/base/host.h"
#include "core/base/json.h"
#include "core/base/text.h"

namespace sw {
namespace {

constexpr const char* kFolder = "platforms";

/// Margins are given in pixels of a 1080 × 1920 screen, as the sources give them.
SafeArea safeAreaFrom(const Json& json, const char* member) {
    const auto it = json.find(member);
    if (it == json.end() || !it->is_object())
        return {};
    return {numberOr(*it, "left", 0) / 1080, numberOr(*it, "top", 0) / 1920, numberOr(*it, "right", 0) / 1080,
            numberOr(*it, "bottom", 0) / 1920};
}

bool leavesRoom(const SafeArea& safe) {
    return safe.left >= 0 && safe.top >= 0 && safe.right >= 0 && safe.bottom >= 0 && safe.left + safe.right < 0.7 &&
           safe.top + safe.bottom < 0.8;
}

}  // namespace

std::vector<std::string> platformNames(const std::filesystem::path& dataFolder) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator it(dataFolder / kFolder, error), end; !error && it != end;
         it.increment(error))
        if (it->path().extension() == ".json")
            names.push_back(it->path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

Result<Platform> loadPlatform(const std::filesystem::path& dataFolder, const std::string& name) {
    const std::vector<std::string> names = platformNames(dataFolder);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        const std::string near = nearest(name, names);
        return fail(ErrorCode::NotFound, "There is no platform \"" + name + "\"." +
                                             (near.empty() ? " There are: " + joined(names, ", ") + "."
                                                           : " Did you mean \"" + near + "\"?"));
    }
    LocalDisk disk;
    SW_TRY(const std::string text, disk.read(dataFolder / kFolder / (name + ".json")));
    SW_TRY(const Json json, parseJson(text, "The platform \"" + name + "\""));
    Platform platform;
    platform.name = name;
    platform.title = stringOr(json, "title", name);
    platform.safe = safeAreaFrom(json, "safe");
    platform.safeAds = safeAreaFrom(json, "safeAds");
    platform.shortest = Duration::seconds(numberOr(json, "shortestSeconds", 0));
    platform.longest = Duration::seconds(numberOr(json, "longestSeconds", 0));
    platform.loudnessLufs = numberOr(json, "loudnessLufs", platform.loudnessLufs);
    platform.truePeakDb = numberOr(json, "truePeakDb", platform.truePeakDb);
    platform.titleLength = static_cast<int>(integerOr(json, "titleLength", 0));
    platform.descriptionLength = static_cast<int>(integerOr(json, "descriptionLength", 0));
    platform.lowestRate = numberOr(json, "lowestFrameRate", 0);
    platform.highestRate = numberOr(json, "highestFrameRate", 0);
    platform.largestBytes = integerOr(json, "largestBytes", 0);
    platform.disclosure = stringOr(json, "aiDisclosure");
    platform.checked = stringOr(json, "checked");
    if (!leavesRoom(platform.safe) || !leavesRoom(platform.safeAds) || platform.longest <= platform.shortest)
        return fail(ErrorCode::InvalidInput, "The platform \"" + name +
                                                 "\" cannot be used: its safe area or its "
                                                 "lengths make no sense. Correct the file or install Shortwright "
                                                 "again.");
    return platform;
}

}  // namespace sw
