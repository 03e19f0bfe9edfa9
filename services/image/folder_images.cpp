#include "services/image/folder_images.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <system_error>

#include "core/base/text.h"
#include "services/image/image_words.h"
#include "services/image/received_picture.h"
#include "services/image/sentence_words.h"

namespace sw {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 50'000;
constexpr int kOfFile = 3;  // what a tag of the file's own name counts, against one of a folder's

bool isVideoName(const fs::path& file) {
    static const std::set<std::string> kKinds = {".mp4", ".mov", ".webm", ".mkv", ".m4v"};
    return kKinds.contains(asciiLower(file.extension().string()));
}

bool isPictureName(const fs::path& file) {
    static const std::set<std::string> kKinds = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".tif", ".tiff", ".bmp", ".gif"};
    return kKinds.contains(asciiLower(file.extension().string()));
}

/// English plurals; other languages' words are compared as they are written.
std::string singular(const std::string& word) {
    const auto ends = [&](std::string_view with, std::size_t least) { return word.size() >= least && word.ends_with(with); };
    if (ends("ies", 5))
        return word.substr(0, word.size() - 3) + "y";
    if (ends("oes", 5) || ends("ses", 5) || ends("xes", 5) || ends("ches", 6) || ends("shes", 6))
        return word.substr(0, word.size() - 2);
    return ends("s", 4) && !word.ends_with("ss") && !word.ends_with("us") ? word.substr(0, word.size() - 1) : word;
}

std::set<std::string> tagsOf(const std::vector<std::string>& words) {
    std::set<std::string> tags;
    for (const std::string& word : words)
        for (const std::string& tag : tagsIn(word))
            tags.insert(tag);
    return tags;
}

int score(const fs::path& file, const std::set<std::string>& wanted) {
    const auto found = [&](const std::string& name) {
        const std::vector<std::string> tags = tagsIn(name);
        return static_cast<int>(std::ranges::count_if(std::set<std::string>(tags.begin(), tags.end()), [&](const std::string& tag) { return wanted.contains(tag); }));
    };
    return kOfFile * found(file.stem().string()) + found(file.parent_path().string());
}

}  // namespace

std::vector<std::string> tagsIn(const std::string& name) {
    std::vector<std::string> tags;
    std::string word;
    const auto end = [&] {
        if (toUtf32(word).size() >= 2)
            tags.push_back(singular(illustration::lowerCase(word)));
        word.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        const bool letter = c >= 0x80 || std::isalpha(c);
        const bool humps = i > 0 && c < 0x80 && std::isupper(c) && std::islower(static_cast<unsigned char>(name[i - 1]));
        if (!letter || humps)
            end();
        if (letter)
            word += name[i];
    }
    end();
    return tags;
}

FolderImages::FolderImages(const ProviderEntry& entry)
    : m_name(entry.name), m_concurrency(entry.concurrency), m_folder(stringOr(entry.whole, "folder")) {}

Result<std::vector<fs::path>> FolderImages::files(const std::stop_token& stop) const {
    std::error_code error;
    std::vector<fs::path> found;
    fs::recursive_directory_iterator at(m_folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        if (stop.stop_requested())
            return cancelled();
        std::error_code unknown;
        if ((isPictureName(at->path()) || isVideoName(at->path())) && at->is_regular_file(unknown))
            found.push_back(at->path().lexically_relative(m_folder));
        if (found.size() > kMostFiles)
            return fail(ErrorCode::Provider, "The folder of " + m_name + " holds more than " + std::to_string(kMostFiles) + " pictures (" + m_folder.string() +
                                                 "). Name a smaller one in the settings.");
    }
    if (error)
        return fail(ErrorCode::Provider, "The folder of " + m_name + " cannot be read (" + m_folder.string() + "): " + reasonOf(error.value()) +
                                             ". Correct it in the settings.");
    std::ranges::sort(found);
    return found;
}

std::vector<fs::path> FolderImages::fitting(const std::vector<fs::path>& files, const ImageOrder& order) const {
    const std::set<std::string> wanted = tagsOf(tellingWords(shownIn(order)));
    std::vector<fs::path> best;
    int most = 1;
    for (const fs::path& file : files) {
        const int fits = score(file, wanted);
        if (fits < most)
            continue;
        if (fits > most)
            best.clear();
        most = fits;
        best.push_back(file);
    }
    return best;
}

Result<StageResult> FolderImages::make(const ImageOrder& order, const StageContext& context) {
    SW_TRY(const std::vector<fs::path> all, files(context.stop));
    const std::vector<fs::path> best = fitting(all, order);
    if (best.empty())
        return fail(ErrorCode::Provider, m_name + " has no picture whose name or folder fits “" + shownIn(order) + "”. Name one of the " +
                                             std::to_string(all.size()) + " files after what it shows, or choose another provider.");
    const fs::path& file = best[static_cast<std::size_t>(order.seed % best.size())];
    context.report(0.3, m_name + " gives " + file.string());
    const std::string whose = "The picture " + file.string();
    const bool video = isVideoName(file);
    SW_TRY(StageResult result, video ? footageResult(m_folder / file, order, whose, context.stop) : flatResult(m_folder / file, order, whose, context.stop));
    result.value["source"] = file.string();
    result.provider = m_name;
    result.model = file.string();
    result.licence = "The creator's own: " + file.string();
    return result;
}

Result<ProviderHealth> FolderImages::health(const std::stop_token& stop) {
    SW_TRY(const std::vector<fs::path> all, files(stop));
    return ProviderHealth{std::to_string(all.size()) + " pictures and videos", {}};
}

}  // namespace sw
