#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/model/platform_rules.h"
#include "core/model/short_text.h"
#include "core/session/session.h"

/// Versions of a short: projects of their own that were made from another one. Making one again brings it up to date:
///
///     from the source      look, layout, pictures, timeline, own media, music, the order of scenes and sentences
///     from the version     what it says where the source still says what it said then; its voices and recordings;
///     sentences,
///                          scenes, tracks and clips that were added to it; what was removed from it stays removed
///     translated anew      what the source says otherwise than then (Origin::texts)
namespace sw {

/// A short that versions are made from: a value, for any thread.
struct VersionSource {
    ProjectPtr project;
    std::filesystem::path file;
    std::filesystem::path media;
    std::filesystem::path fonts;
    std::vector<AssetPtr> assets;  ///< what is made, as a log is to name it: the last one of a node stands for it
    AssetIndex standing;           ///< what fits each node now; nothing for those that are to be made
};

/// The session's present state, saved or not. InvalidInput when it has no script yet.
Result<VersionSource> versionSource(const Session& session);

/// Which version is wanted.
struct VersionWish {
    std::filesystem::path file;             ///< where it lies, or is to lie
    std::string language;                   ///< BCP 47; "" for the source's
    std::optional<PlatformRules> platform;  ///< nothing for the source's
    int seconds = 0;                        ///< the most that it may last; 0 for what the source lasts
    std::string hook;  ///< what its first sentence says instead, in the source's language; "" for nothing
};

/// The texts of the source that the version says in another language, whether they were translated already or not.
/// Empty in the source's own language. `version` is the version as it is, or null.
std::vector<ShortText> versionTexts(const VersionSource& source, const VersionWish& wish, const Project* version);

/// Those of them that the version does not say yet, or says of a source that has changed.
std::vector<ShortText> textsToTranslate(const VersionSource& source, const VersionWish& wish, const Project* version);

/// What the texts of a version say for those of its source, as far as that is known: for other versions in its
/// language.
Translations translationsIn(const Project& version);

/// A version, and what its creator should hear: that it cannot be as long or as short as wanted.
struct MadeVersion {
    Project project;
    std::vector<std::string> notes;
};

/// Makes the version, or brings `version` up to date. Identities stay those of the source; what is added to a version
/// later gets numbers from the next million on. Pictures are locked to the source's, but for those that show words of
/// its language. To be no longer than wanted, points are left out, the last one first; hook and closing stay. `texts`
/// must hold what is to be translated, and replace what the version says. Pure. InvalidInput when a text is missing, or
/// none that can be spoken.
Result<MadeVersion> makeVersion(const VersionSource& source, const VersionWish& wish, const Translations& texts,
                                const Project* version);

/// True when the project in `file` says that it is a version of the one in `source`.
bool isVersionOf(const Project& project, const std::filesystem::path& file, const std::filesystem::path& source);

/// True when a picture's direction (services/image/DIRECTION.md) has words or numbers drawn on it.
bool writesWords(const Json& direction);

}  // namespace sw
