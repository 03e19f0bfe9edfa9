#include "core/media/caption/fonts.h"

#include <QFontDatabase>
#include <algorithm>

namespace sw {
namespace {

struct Needed {
    const char* family;
    const char* source;
};

constexpr Needed kNeeded[] = {
    {"Anton", "Shortwright"},
    {"Montserrat", "Shortwright"},
    {"Bebas Neue", "fonts-bebas-neue"},
    {"Inter", "fonts-inter"},
    {"DejaVu Sans", "fonts-dejavu-core"},
    {"DejaVu Sans Mono", "fonts-dejavu-core"},
    {"Noto Serif", "fonts-noto-core"},
    {"Noto Sans CJK JP", "fonts-noto-cjk"},
    {"Noto Color Emoji", "fonts-noto-color-emoji"},
};

}  // namespace

Result<void> loadFonts(const std::filesystem::path& dataFolder) {
    const std::filesystem::path folder = dataFolder / "fonts";
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".ttf" || it->path().extension() == ".otf")
            files.push_back(it->path());
    if (files.empty())
        return fail(ErrorCode::MissingComponent,
                    "The caption fonts are not there: no font lies in " + folder.string() +
                        ". Install Shortwright again, or put Anton and Montserrat there.",
                    error.message());
    std::sort(files.begin(), files.end());
    for (const auto& file : files)
        if (QFontDatabase::addApplicationFont(QString::fromStdString(file.string())) < 0)
            return fail(ErrorCode::MissingComponent, "The font " + file.string() +
                                                         " could not be loaded: it is damaged or not a font. "
                                                         "Install Shortwright again.");
    return {};
}

std::string fontAdvice(const std::string& family) {
    const auto needed = std::find_if(std::begin(kNeeded), std::end(kNeeded),
                                     [&](const Needed& entry) { return entry.family == family; });
    if (needed == std::end(kNeeded))
        return "Install it, or choose another look.";
    if (std::string_view(needed->source) == "Shortwright")
        return "Install Shortwright again.";
    return std::string("Install the package ") + needed->source + ".";
}

std::vector<FontCheck> checkFonts() {
    std::vector<FontCheck> checks;
    for (const Needed& needed : kNeeded)
        checks.push_back({needed.family, QFontDatabase::hasFamily(QString::fromLatin1(needed.family)), needed.source});
    return checks;
}

}  // namespace sw
