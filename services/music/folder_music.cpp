#include "services/music/folder_music.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/media/source/media_tags.h"
#include "services/music/mood_words.h"
#include "services/music/music_fit.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostFiles = 2000;
constexpr std::size_t kMostListed = 50'000;

bool isMusic(const fs::path& file) {
    static const std::vector<std::string> kEndings = {".mp3", ".wav", ".flac", ".ogg", ".oga", ".opus", ".m4a", ".aac"};
    return std::ranges::find(kEndings, asciiLower(file.extension().string())) != kEndings.end();
}

std::string tagOf(const MediaTags& tags, const char* name) {
    const auto tag = tags.tags.find(name);
    return tag == tags.tags.end() ? std::string() : tag->second;
}

/// How well a piece fits a mood.
int fitOf(const fs::path& file, const MediaTags& tags, const Mood& mood) {
    std::string words = file.parent_path().string() + " " + file.stem().string();
    for (const char* name : {"title", "album", "genre", "comment", "mood", "tmoo", "keywords"})
        words += " " + tagOf(tags, name);
    const std::string tempo = tagOf(tags, "bpm").empty() ? tagOf(tags, "tbpm") : tagOf(tags, "bpm");
    const double bpm = std::atof(tempo.c_str());
    return moodHits(mood.name, words) + (bpm >= mood.tempo[0] && bpm <= mood.tempo[1] ? 1 : 0);
}

struct Piece {
    fs::path file;  ///< below the folder
    MediaTags tags;
    int fit = 0;
};

/// The one that the seed chooses of those that fit best.
const Piece& chosen(std::vector<Piece>& pieces, const MusicWish& wish) {
    const int best = std::ranges::max(pieces, {}, &Piece::fit).fit;
    std::erase_if(pieces, [&](const Piece& piece) { return piece.fit < best; });
    const auto isLong = [&](const Piece& piece) { return piece.tags.duration >= wish.length; };
    if (std::ranges::any_of(pieces, isLong))
        std::erase_if(pieces, [&](const Piece& piece) { return !isLong(piece); });
    const std::uint64_t number = seedFrom("folder/" + wish.mood.name + "/" + std::to_string(wish.seed));
    return pieces[static_cast<std::size_t>(number % pieces.size())];
}

std::string creditOf(const Piece& piece) {
    std::string credit = "the creator's own file “" + piece.file.string() + "”";
    for (const char* name : {"title", "artist", "copyright", "license"})
        if (const std::string text = tagOf(piece.tags, name); !text.empty())
            credit += ", " + text;
    return credit;
}

}  // namespace

FolderMusic::FolderMusic(const ProviderEntry& entry) : m_name(entry.name), m_folder(stringOr(entry.whole, "folder")) {}

Result<std::vector<fs::path>> FolderMusic::files(const std::stop_token& stop) const {
    if (!m_folder.is_absolute())
        return fail(ErrorCode::MissingComponent,
                    m_name + " has no music: write its folder, from / on, as \"folder\" in the settings.");
    std::error_code error;
    std::vector<fs::path> found;
    fs::recursive_directory_iterator it(m_folder, fs::directory_options::skip_permission_denied, error);
    if (error)
        return fail(ErrorCode::MissingComponent, m_name + " has no music: the folder " + m_folder.string() +
                                                     " cannot be opened (" + error.message() +
                                                     "). Choose another in the settings.");
    for (; it != fs::recursive_directory_iterator() && found.size() < kMostListed; it.increment(error)) {
        if (stop.stop_requested())
            return cancelled();
        std::error_code ignored;
        if (isMusic(it->path()) && it->is_regular_file(ignored))
            found.push_back(it->path().lexically_relative(m_folder));
        if (error)
            break;
    }
    if (found.empty())
        return fail(ErrorCode::MissingComponent,
                    m_name + " has no music: there is no MP3, WAV, FLAC, Ogg, Opus or M4A file in " +
                        m_folder.string() + ". Put some there, or choose another folder in the settings.");
    std::ranges::sort(found);
    found.resize(std::min(found.size(), kMostFiles));
    return found;
}

Result<FoundMusic> FolderMusic::find(const MusicWish& wish, const StageContext& context) {
    SW_TRY(const std::vector<fs::path> all, files(context.stop));
    std::vector<Piece> pieces;
    for (const fs::path& file : all) {
        if (context.stop.stop_requested())
            return cancelled();
        if (Result<MediaTags> tags = readMediaTags(m_folder / file)) {
            const int fit = fitOf(file, *tags, wish.mood);
            pieces.push_back({file, *std::move(tags), fit});
        }
    }
    if (pieces.empty())
        return fail(ErrorCode::Provider, m_name + " has no music that can be read in " + m_folder.string() +
                                             ". Put other files there, or choose another folder in the settings.");
    const Piece& piece = chosen(pieces, wish);
    context.report(0.3, "Reading " + piece.file.filename().string());
    const std::int64_t enough = sampleAt(TimePoint{} + enoughMusic(wish.length), kSoundRate);
    FoundMusic found;
    const SoundSink keep = [&](std::span<const float> samples, int channels) {
        found.sound.channels = channels;
        found.sound.samples.insert(found.sound.samples.end(), samples.begin(), samples.end());
        return found.sound.frames() < enough;
    };
    const Result<void> read = decodeSound(m_folder / piece.file, keep, context.stop);
    if (!read && read.error().code != ErrorCode::InvalidInput)
        return tl::unexpected<Error>(read.error());
    if (!read)
        return fail(ErrorCode::Provider, m_name + " cannot play its music: " + read.error().message,
                    read.error().detail);
    found.model = piece.file.string();
    found.licence = creditOf(piece);
    return found;
}

Result<ProviderHealth> FolderMusic::health(const std::stop_token& stop) {
    SW_TRY(const std::vector<fs::path> all, files(stop));
    return ProviderHealth{std::to_string(all.size()) + (all.size() == 1 ? " piece of music" : " pieces of music"), {}};
}

}  // namespace sw
