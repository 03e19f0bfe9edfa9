#include "ui/media_relink.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "ui/editor.h"
#include "ui/media_edits.h"
#include "ui/media_intake.h"

namespace sw::ui {
namespace fs = std::filesystem;
namespace {

constexpr Duration kSameLength = Duration::milliseconds(50);

struct Candidate {
    fs::path file;
    std::string name;    // lower case
    std::string ending;  // without the dot, lower case
    std::uintmax_t size = 0;
};

std::string endingOf(const fs::path& file) {
    const std::string ending = asciiLower(file.extension().string());
    return ending.empty() ? "" : ending.substr(1);
}

/// Whether a file may be a lost one, by what it is called.
class Wanted {
public:
    explicit Wanted(const std::vector<LostMedia>& lost) {
        for (const LostMedia& one : lost) {
            m_names.insert(asciiLower(one.item.name));
            m_names.insert(one.item.media.fileName());
            m_endings.insert(one.item.media.extension);
        }
    }
    [[nodiscard]] bool names(const Candidate& candidate) const { return m_names.contains(candidate.name); }
    [[nodiscard]] bool fits(const Candidate& candidate) const { return names(candidate) || m_endings.contains(candidate.ending); }

private:
    std::set<std::string> m_names;
    std::set<std::string> m_endings;
};

/// The files below a folder that may be lost ones; those with a lost one's name first.
Result<std::vector<Candidate>> candidatesIn(const fs::path& folder, const fs::path& mediaFolder, const Wanted& wanted, const std::stop_token& stop) {
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return fail(ErrorCode::NotFound, folder.string() + " is no folder. Choose one to look through.");
    std::vector<Candidate> candidates;
    constexpr auto kOptions = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator it(folder, kOptions, error), end; !error && it != end; it.increment(error)) {
        if (stop.stop_requested())
            return cancelled();
        std::error_code gone;
        if (it->is_directory(gone) && fs::equivalent(it->path(), mediaFolder, gone))
            it.disable_recursion_pending();  // what is lost is not there
        if (!it->is_regular_file(gone))
            continue;
        Candidate one{it->path(), asciiLower(it->path().filename().string()), endingOf(it->path()), it->file_size(gone)};
        if (wanted.fits(one))
            candidates.push_back(std::move(one));
    }
    std::sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
        const bool first = wanted.names(a);
        return first != wanted.names(b) ? first : a.file < b.file;
    });
    return candidates;
}

class Search {
public:
    Search(Disk& disk, const std::vector<LostMedia>& lost, const fs::path& mediaFolder, const std::function<void(double)>& progress,
           const std::stop_token& stop)
        : m_disk(disk), m_mediaFolder(mediaFolder), m_progress(progress), m_stop(stop), m_lost(lost) {}

    Result<RelinkReport> run(const std::vector<Candidate>& candidates) {
        std::uintmax_t all = 0;
        std::uintmax_t read = 0;
        for (const Candidate& candidate : candidates)
            all += candidate.size;
        for (const Candidate& candidate : candidates) {
            SW_CHECK(takeSame(candidate));
            read += candidate.size;
            m_progress(all == 0 ? 1 : static_cast<double>(read) / static_cast<double>(all));
        }
        for (const Candidate& candidate : candidates)
            SW_CHECK(takeSimilar(candidate));
        m_report.lost = std::move(m_lost);
        return std::move(m_report);
    }

private:
    /// The file has the bytes of a lost one (or of several, whose endings differ).
    Result<void> takeSame(const Candidate& candidate) {
        if (m_stop.stop_requested())
            return cancelled();
        if (m_lost.empty())
            return {};
        const Result<std::string> digest = m_disk.digest(candidate.file);
        for (std::size_t i = 0; digest && i < m_lost.size();) {
            const MediaItem item = m_lost[i].item;
            if (item.media.digest == *digest)
                SW_CHECK(take(i, candidate, item, item.media.extension));
            else
                ++i;
        }
        return {};
    }

    /// Own media of the same name, kind, size and length.
    Result<void> takeSimilar(const Candidate& candidate) {
        if (m_stop.stop_requested())
            return cancelled();
        for (std::size_t i = 0; i < m_lost.size();) {
            const MediaItem& lost = m_lost[i].item;
            if (!m_lost[i].node.empty() || lost.kind == MediaKind::Other || asciiLower(lost.name) != candidate.name) {
                ++i;
                continue;
            }
            const Result<MediaItem> item = inspectMedia(candidate.file, m_stop);
            if (item && isSimilar(lost, *item))
                SW_CHECK(take(i, candidate, *item, importExtension(candidate.file, item->kind)));
            else
                ++i;
        }
        return {};
    }

    static bool isSimilar(const MediaItem& lost, const MediaItem& found) {
        const Duration longer = found.duration - lost.duration;
        return lost.kind == found.kind && lost.width == found.width && lost.height == found.height && longer <= kSameLength && -longer <= kSameLength;
    }

    /// Brings the file in, for the lost one of this index, which is lost no longer. A full disk ends the search.
    Result<void> take(std::size_t index, const Candidate& candidate, MediaItem item, const std::string& extension) {
        const LostMedia lost = m_lost[index];
        m_lost.erase(m_lost.begin() + static_cast<std::ptrdiff_t>(index));
        const Result<MediaRef> media = takeIntoFolder(m_disk, candidate.file, m_mediaFolder, extension, [](std::int64_t) {}, m_stop);
        if (!media && (media.error().code == ErrorCode::Cancelled || media.error().code == ErrorCode::Io))
            return tl::unexpected<Error>(media.error());
        if (!media) {
            m_report.failures.push_back(media.error().message);
            m_lost.push_back(lost);
            return {};
        }
        item.media = *media;
        item.folder = lost.item.folder;
        m_report.found.push_back({lost, candidate.file, std::move(item), *media == lost.item.media});
        return {};
    }

    Disk& m_disk;
    const fs::path& m_mediaFolder;
    const std::function<void(double)>& m_progress;
    const std::stop_token& m_stop;
    std::vector<LostMedia> m_lost;
    RelinkReport m_report;
};

}  // namespace

std::vector<LostMedia> lostMedia(const Project& project, const Plan& plan, const fs::path& mediaFolder) {
    std::vector<LostMedia> lost;
    std::set<std::string> known;
    const auto add = [&](const MediaRef& media, const std::string& node) {
        std::error_code error;
        if (!known.insert(media.fileName()).second || fs::is_regular_file(mediaFolder / media.fileName(), error))
            return;
        const auto item = project.media.find(media.digest);
        MediaItem named;
        named.media = media;
        named.name = media.fileName();
        lost.push_back({item == project.media.end() ? named : item->second, node});
    };
    for (const MediaRef& media : namedMedia(project))
        add(media, {});
    for (const PlannedNode& node : plan.nodes)
        if (const AssetPtr asset = plan.index.find(node.key))
            for (const auto& [role, media] : asset->files)
                add(media, node.key);
    return lost;
}

std::vector<LostMedia> lostOf(const std::string& item, const Project& project, const Plan& plan, const fs::path& mediaFolder) {
    const auto isOf = [&](const std::string& node) { return node == item || node.ends_with("/" + item); };
    std::set<std::string> own;
    for (const Clip& clip : project.timeline.clips)
        if (toText(clip.id) == item)
            for (const MediaRef& media : {clip.media, clip.mask.media, clip.grade.lut})
                own.insert(media.fileName());
    for (const auto& [node, value] : project.timeline.overrides)
        if (isOf(node))
            for (const MediaRef& media : {value.media, value.grade.lut})
                own.insert(media.fileName());
    std::vector<LostMedia> lost = lostMedia(project, plan, mediaFolder);
    std::erase_if(lost, [&](const LostMedia& one) { return one.node.empty() ? !own.contains(one.item.media.fileName()) : !isOf(one.node); });
    return lost;
}

Result<RelinkReport> findLost(Disk& disk, const std::vector<LostMedia>& lost, const fs::path& folder, const fs::path& mediaFolder,
                              const std::function<void(double)>& progress, const std::stop_token& stop) {
    SW_TRY(const std::vector<Candidate> candidates, candidatesIn(folder, mediaFolder, Wanted(lost), stop));
    return Search(disk, lost, mediaFolder, progress, stop).run(candidates);
}

std::vector<Edit> relinkEdits(const Project& project, const RelinkReport& report) {
    std::vector<Edit> edits;
    Project changed = project;
    for (const FoundMedia& found : report.found) {
        if (found.same)
            continue;
        // Each goes on from what the one before it has left.
        const std::vector<Edit> more = replacementEdits(changed, found.lost.item.media, found.item);
        if (Result<Project> after = applyAll(changed, more)) {
            changed = std::move(*after);
            edits.insert(edits.end(), more.begin(), more.end());
        }
    }
    return edits;
}

std::vector<std::string> relinkSentences(const RelinkReport& report) {
    int same = 0;
    std::vector<std::string> others;
    for (const FoundMedia& found : report.found) {
        same += found.same ? 1 : 0;
        if (!found.same)
            others.push_back("“" + found.lost.item.name + "”");
    }
    std::vector<std::string> sentences;
    const auto say = [&](const QString& sentence) { sentences.push_back(sentence.toStdString()); };
    const auto listed = [](const std::vector<std::string>& names) { return QString::fromStdString(joined(names, ", ")); };
    if (same > 0)
        say(Editor::tr("%n file(s) are there again.", nullptr, same));
    if (!others.empty())
        say(Editor::tr("Replaced by other files of the same name and length: %1.").arg(listed(others)));
    std::vector<std::string> lost;
    int generated = 0;
    for (const LostMedia& one : report.lost) {
        generated += one.node.empty() ? 0 : 1;
        if (one.node.empty())
            lost.push_back("“" + one.item.name + "”");
    }
    if (!lost.empty())
        say(Editor::tr("Not found: %1.").arg(listed(lost)));
    if (generated > 0)
        say(Editor::tr("%n generated file(s) were not found; they can be made again.", nullptr, generated));
    sentences.insert(sentences.end(), report.failures.begin(), report.failures.end());
    if (sentences.empty())
        say(Editor::tr("Nothing is missing."));
    return sentences;
}

}  // namespace sw::ui
