#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/kept_translations.h"
#include "app/version_record.h"
#include "core/session/version_sharing.h"
#include "services/llm/translator.h"

namespace sw::app {

/// In what versions differ; there is one for each combination. An empty list: as the source.
struct VersionAxes {
    std::vector<std::string> languages;
    std::vector<PlatformRules> platforms;
    std::vector<int> seconds;
    std::vector<std::string> hooks;
};

/// One version of the set.
struct VersionTarget {
    VersionWish wish;
    std::string name;      ///< its file's, without ".short": "Why bees dance – de – tiktok – 30 s"
    std::string language;  ///< the wish's, or the source's
    std::string platform;  ///< its name when it was asked for; "" for the source's
    ProjectPtr version;    ///< as it is; null while it is not made
};

/// How a version stands to its source.
struct VersionStanding {
    bool follows = true;  ///< making it again would leave it as it is
    bool edited = false;  ///< its creator has changed it
};

/// What is known of a platform by its name.
using PlatformLookup = std::function<Result<PlatformRules>(const std::string& name)>;

/// A version that is written: open, so that what is missing can be made.
struct WrittenVersion {
    std::unique_ptr<Session> session;
    bool isNew = false;
    bool changed = false;  ///< also when it is new
    bool edited = false;   ///< its creator had changed it
    std::vector<std::string> notes;
};

/// The versions of the project in `source` that lie in the folder, as they are now. Cancelled soon after stop is requested.
Result<std::vector<VersionSource>> versionsIn(const SessionTools& tools, const std::filesystem::path& source,
                                              const std::filesystem::path& folder, const std::stop_token& stop = {});

/// The versions of one short in one folder: what they lack, what they would cost, and how they are written. What was
/// translated or made for one is there for all others in its language, those among them that lie in the folder from
/// before. For one thread.
class VersionSet {
public:
    /// Reads the source, as it is now. The tools outlive the set. Once `stop` is requested what reads many files ends
    /// soon, with Cancelled.
    static Result<VersionSet> open(const SessionTools& tools, const std::filesystem::path& source,
                                   const std::stop_token& stop = {});
    /// The same for a source that is open already.
    VersionSet(SessionTools tools, VersionSource source, std::stop_token stop = {})
        : m_tools(std::move(tools)), m_source(std::move(source)), m_stop(std::move(stop)) {}

    /// Looks for the versions of the axes in the folder, which need not be there. Exists when a file of that name is no
    /// version of the source, or one in another language.
    Result<void> aim(const VersionAxes& axes, const std::filesystem::path& folder,
                     const std::optional<PlatformRules>& sourcePlatform);

    /// Looks for the versions that are in the folder, as they were asked for: all, or `only` these files. Gives those
    /// that do not tell it.
    Result<std::vector<std::filesystem::path>> aimAtMade(const std::filesystem::path& folder,
                                                         const PlatformLookup& platforms,
                                                         const std::set<std::filesystem::path>& only);

    [[nodiscard]] const VersionSource& source() const { return m_source; }
    [[nodiscard]] const std::vector<VersionTarget>& targets() const { return m_targets; }
    /// The languages of the targets, each once, in their order.
    [[nodiscard]] std::vector<std::string> languages() const;
    /// All texts that the targets of a language say in it, and what is known of them. With `alsoLeftOut` those, too,
    /// that shorter targets leave out.
    [[nodiscard]] std::vector<ShortText> texts(const std::string& language, bool alsoLeftOut) const;
    [[nodiscard]] Translations known(const std::string& language) const;
    /// What has to be translated still, one conversation each: none holds an id twice.
    [[nodiscard]] std::vector<TranslationOrder> toTranslate(const std::string& language) const;
    [[nodiscard]] std::size_t lacking(const VersionTarget& target) const;

    /// Texts that somebody gave: they replace what versions say.
    void give(const std::string& language, const Translations& texts);

    /// Who would be asked to translate first, as plans name it; "" when nobody can.
    [[nodiscard]] std::string translator() const;
    /// What that would ask for all that is to be translated into the languages.
    [[nodiscard]] ExpectedCost priceOfTranslating(const std::vector<std::string>& into) const;
    /// Has one of those orders translated. What was paid for stays in a file of the source's media folder until versions say it.
    Result<Translation> translate(const TranslationOrder& order, StageContext context);

    /// What making each target would do, one after the other; texts that are not translated yet stand in for their
    /// translations.
    Result<std::vector<VersionForecast>> forecasts() const;
    /// Of a target that is made already.
    Result<VersionStanding> standing(const VersionTarget& target) const;
    /// Writes one version, whose texts must be known, and shares with it what there is. What was begun of a new one is
    /// removed when that fails.
    Result<WrittenVersion> write(std::size_t target, const std::stop_token& stop);
    /// Lets other versions share what was made in this one.
    Result<void> remember(const Session& session);

private:
    Result<void> findSiblings(const std::filesystem::path& folder);
    Result<void> addTarget(VersionWish wish, const std::string& suffix, const std::filesystem::path& folder);
    [[nodiscard]] std::filesystem::path fileFor(const std::string& suffix, const std::filesystem::path& folder) const;
    [[nodiscard]] Translations textsFor(const VersionTarget& target, bool standIns) const;
    [[nodiscard]] std::vector<const VersionSource*> sharedWith(const VersionTarget& target) const;
    Result<void> learnWhatIsKnown();
    Result<void> settle(const std::string& language);
    Result<WrittenVersion> begin(VersionTarget& target);
    Result<void> record(const VersionTarget& target, const WrittenVersion& written);
    Result<void> share(const VersionTarget& target, Session& session, const std::stop_token& stop);

    SessionTools m_tools;
    VersionSource m_source;
    std::stop_token m_stop;
    std::vector<VersionTarget> m_targets;
    std::map<std::filesystem::path, VersionSource> m_siblings;  ///< other versions of the source in the folder
    std::map<std::string, Translations> m_given;                ///< by language
    std::map<std::string, Translations> m_learnt;
    KeptTranslations m_kept;
};

}  // namespace sw::app
