#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"

namespace sw::ui {

/// A language that a version of a short may be in.
struct VersionLanguage {
    std::string code;       ///< BCP 47
    bool spoken = true;     ///< there is a voice for it
    std::string name = {};  ///< in English; "" when nobody says
};

struct VersionChoices {
    std::vector<VersionLanguage> languages;
    std::string translator;  ///< who puts texts into other languages, for people; "" when nobody can
};

/// The versions of a short that are wanted: one for each combination. An empty list: as the short itself.
struct VersionOrder {
    std::filesystem::path source;  ///< the short's project file, as it is now, saved or not
    std::filesystem::path folder;  ///< where its versions lie; need not be there
    std::vector<std::string> languages;
    std::vector<std::string> platforms;  ///< by name
    std::vector<int> seconds;            ///< the most that each may last, 15 to 180
    std::vector<std::string> hooks;      ///< what the first sentence says instead, in the short's language
    /// Versions that are in the folder already, to be made again as they were asked for; the lists above do not count then.
    std::vector<std::filesystem::path> again = {};

    friend bool operator==(const VersionOrder&, const VersionOrder&) = default;
};

/// One version: as it is, or as it would be.
struct VersionItem {
    enum class State {
        New,            ///< it is not there yet
        Follows,        ///< it says and shows what the short says and shows now
        SourceChanged,  ///< the short was changed since
        Unknown         ///< nothing tells how it was asked for, so that it cannot be brought up to date from here
    };
    std::filesystem::path file;
    std::string name;           ///< the file's, without its ending
    std::string language = {};  ///< BCP 47
    std::string platform = {};  ///< by name; this one and the next two are empty where it is as the short itself
    int seconds = 0;
    std::string hook = {};
    State state = State::New;
    bool editedByHand = false;             ///< since it was made
    int texts = 0;                         ///< to be translated
    int shared = 0;                        ///< of what it consists of: what is there already
    int runs = 0;                          ///< the same: what is to be made
    std::map<std::string, int> made = {};  ///< of these, how many each stage makes
    Duration estimate = {};                ///< of these, one after the other
    double cost = 0;                       ///< of those whose price is known
    bool priced = true;                    ///< false when the price of some is not known
};

/// What happens to one version while versions are made.
struct VersionEvent {
    enum class Kind { Progress, Done, Failed };
    std::filesystem::path file;
    Kind kind = Kind::Progress;
    double fraction = 0;    ///< of this version, 0…1
    std::string what = {};  ///< Progress: the stage, or "translation"
    std::string said = {};  ///< Failed: why; Done: what the creator should hear, in sentences, or ""
    double cost = 0;        ///< Done: of what was made for it
};
using VersionEvents = std::function<void(const VersionEvent&)>;

/// How versions of shorts are made, as plain functions; all empty where they cannot be. All of them take their time: any
/// thread, one call at a time for each folder. They return within a second after stop was requested. Errors are sentences for
/// the creator.
struct VersionControls {
    std::function<Result<VersionChoices>()> choices;
    /// The versions that were ordered, and what each lacks: what one of them makes, those behind it share. Writes nothing.
    std::function<Result<std::vector<VersionItem>>(const VersionOrder& order, const std::stop_token& stop)> plan;
    /// Those that are in the folder.
    std::function<Result<std::vector<VersionItem>>(const std::filesystem::path& source, const std::filesystem::path& folder, const std::stop_token& stop)> made;
    /// Writes them and makes what they lack. One that cannot be made holds the others up not; Cancelled leaves those that are
    /// done, and of the one that was begun what is finished.
    std::function<Result<void>(const VersionOrder& order, const VersionEvents& events, const std::stop_token& stop)> make;
};

}  // namespace sw::ui
