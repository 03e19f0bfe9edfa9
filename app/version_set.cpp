#include "app/version_set.h"

#include <algorithm>
#include <system_error>

#include "core/base/text.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kSeparator = " – ";
constexpr const char* kTranslation = "translation";  // the stage
constexpr std::size_t kLongestTitle = 120;  // bytes, of a file's name

/// Without what file systems and people stumble over, and without what separates the parts of a version's name.
std::string fileTitle(const std::string& title) {
    std::string clean;
    for (const char c : title)
        clean +=
            static_cast<unsigned char>(c) < 0x20 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos
                ? '-'
                : c;
    for (std::size_t at; (at = clean.find(kSeparator)) != std::string::npos;)
        clean.replace(at, kSeparator.size(), " - ");
    while (clean.starts_with('.'))
        clean.erase(0, 1);
    if (clean.size() > kLongestTitle)
        clean.resize(kLongestTitle);
    while (!isUtf8(clean))
        clean.pop_back();
    clean = trimmed(clean);
    return clean.empty() ? "Short" : clean;
}

fs::path realFile(const fs::path& file) {
    std::error_code error;
    return fs::weakly_canonical(fs::absolute(file), error);
}

/// Puts texts into conversations, so that no id comes twice in one.
std::vector<std::vector<ShortText>> inConversations(const std::vector<ShortText>& texts) {
    std::vector<std::vector<ShortText>> groups;
    for (const ShortText& text : texts) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const std::vector<ShortText>& one) {
            return std::none_of(one.begin(), one.end(), [&](const ShortText& other) { return other.id == text.id; });
        });
        (group == groups.end() ? groups.emplace_back() : *group).push_back(text);
    }
    return groups;
}

template <class T>
std::vector<T> orOne(const std::vector<T>& list) {
    return list.empty() ? std::vector<T>(1) : list;
}

std::string joinedSuffix(const std::vector<std::string>& parts) {
    std::string suffix;
    for (const std::string& part : parts)
        if (!part.empty())
            suffix += std::string(kSeparator) + part;
    return suffix;
}

}  // namespace

Result<VersionSet> VersionSet::open(const SessionTools& tools, const fs::path& source, const std::stop_token& stop) {
    SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(tools, source));
    if (session->newerSchema())
        return fail(ErrorCode::Unsupported, session->notes().front());
    SW_TRY(VersionSource read, versionSource(*session));
    return VersionSet(tools, std::move(read), stop);
}

Result<std::vector<VersionSource>> versionsIn(const SessionTools& tools, const fs::path& source, const fs::path& folder,
                                              const std::stop_token& stop) {
    std::vector<VersionSource> versions;
    SW_TRY(const std::vector<std::string> names, tools.disk.list(folder));
    for (const std::string& name : names) {
        if (stop.stop_requested())
            return cancelled();
        const fs::path file = folder / name;
        if (file.extension() != ".short" || realFile(file) == realFile(source))
            continue;
        const Result<LoadedProject> loaded = loadProject(tools.disk, file);
        if (!loaded || loaded->read.readOnly || !isVersionOf(loaded->read.project, file, source))
            continue;
        SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(tools, file));
        SW_TRY(VersionSource version, versionSource(*session));
        versions.push_back(std::move(version));
    }
    return versions;
}

Result<void> VersionSet::findSiblings(const fs::path& folder) {
    SW_TRY(std::vector<VersionSource> versions, versionsIn(m_tools, m_source.file, folder, m_stop));
    for (VersionSource& version : versions)
        m_siblings.insert_or_assign(realFile(version.file), std::move(version));
    return {};
}

Result<void> VersionSet::remember(const Session& session) {
    SW_TRY(VersionSource sibling, versionSource(session));
    m_siblings.insert_or_assign(realFile(session.paths().file), std::move(sibling));
    return {};
}

/// A version keeps its file when the source's title changes.
fs::path VersionSet::fileFor(const std::string& suffix, const fs::path& folder) const {
    const std::string title = trimmed(m_source.project->script.title);
    fs::path file = folder / (fileTitle(title.empty() ? m_source.file.stem().string() : title) + suffix + ".short");
    if (m_tools.disk.exists(file))
        return file;
    for (const auto& [there, sibling] : m_siblings) {
        const std::string name = there.stem().string();
        if (name.ends_with(suffix) && name.find(kSeparator) == name.size() - suffix.size())
            return folder / there.filename();
    }
    return file;
}

Result<void> VersionSet::addTarget(VersionWish wish, const std::string& suffix, const fs::path& folder) {
    VersionTarget target;
    wish.file = fileFor(suffix, folder);
    target.name = wish.file.stem().string();
    target.language = wish.language.empty() ? m_source.project->script.language : wish.language;
    const auto there = m_siblings.find(realFile(wish.file));
    if (there != m_siblings.end())
        target.version = there->second.project;
    else if (m_tools.disk.exists(wish.file))
        return fail(ErrorCode::Exists, wish.file.string() + " is there already, and is no version of " +
                                           m_source.file.string() + ". Choose another folder, or move it away.");
    if (target.version && target.version->script.language != target.language)
        return fail(ErrorCode::Exists, wish.file.string() + " is a version in another language (" +
                                           target.version->script.language +
                                           "). Choose another folder, or move it away.");
    target.wish = std::move(wish);
    m_targets.push_back(std::move(target));
    return {};
}

/// From other versions, and from what was translated for some that were never written.
Result<void> VersionSet::learnWhatIsKnown() {
    for (const auto& [file, sibling] : m_siblings) {
        Translations& learnt = m_learnt[sibling.project->script.language];
        const Translations known = translationsIn(*sibling.project);
        learnt.insert(known.begin(), known.end());
    }
    SW_TRY(m_kept, readKeptTranslations(m_tools.disk, m_source.media));
    for (const auto& [language, texts] : m_kept)
        m_learnt[language].insert(texts.begin(), texts.end());
    return {};
}

Result<void> VersionSet::aim(const VersionAxes& axes, const fs::path& folder,
                             const std::optional<PlatformRules>& sourcePlatform) {
    SW_CHECK(findSiblings(folder));
    SW_CHECK(learnWhatIsKnown());
    const std::vector<std::string> hooks = orOne(axes.hooks);
    std::vector<std::optional<PlatformRules>> platforms(axes.platforms.begin(), axes.platforms.end());
    if (platforms.empty())
        platforms.push_back(sourcePlatform);
    for (const std::string& language : orOne(axes.languages))
        for (const std::optional<PlatformRules>& platform : platforms)
            for (const int seconds : orOne(axes.seconds))
                for (std::size_t i = 0; i < hooks.size(); ++i) {
                    const std::string hook = axes.hooks.empty()  ? ""
                                             : hooks.size() == 1 ? "hook"
                                                                 : "hook " + std::to_string(i + 1);
                    const std::string suffix = joinedSuffix({language, axes.platforms.empty() ? "" : platform->name,
                                                             seconds > 0 ? std::to_string(seconds) + " s" : "", hook});
                    SW_CHECK(addTarget({{}, language, platform, seconds, hooks[i]}, suffix, folder));
                    if (!axes.platforms.empty())
                        m_targets.back().platform = platform->name;
                }
    return {};
}

Result<std::vector<fs::path>> VersionSet::aimAtMade(const fs::path& folder, const PlatformLookup& platforms,
                                                    const std::set<fs::path>& only) {
    SW_CHECK(findSiblings(folder));
    SW_CHECK(learnWhatIsKnown());
    std::set<fs::path> wanted;
    for (const fs::path& file : only)
        wanted.insert(realFile(file));
    std::vector<fs::path> untold;
    for (const auto& [file, sibling] : m_siblings) {
        if (!only.empty() && !wanted.contains(file))
            continue;
        SW_TRY(const std::optional<VersionRecord> record, readVersionRecord(m_tools.disk, file));
        if (!record) {
            untold.push_back(file);
            continue;
        }
        VersionTarget target{{file, record->language, {}, record->seconds, record->hook},
                             file.stem().string(),
                             sibling.project->script.language,
                             record->platform,
                             sibling.project};
        if (const Result<PlatformRules> platform =
                platforms(target.platform.empty() ? m_source.project->canvas.platform : target.platform))
            target.wish.platform = *platform;
        m_targets.push_back(std::move(target));
    }
    return untold;
}

std::vector<std::string> VersionSet::languages() const {
    std::vector<std::string> all;
    for (const VersionTarget& target : m_targets)
        if (std::find(all.begin(), all.end(), target.language) == all.end())
            all.push_back(target.language);
    return all;
}

std::vector<ShortText> VersionSet::texts(const std::string& language, bool alsoLeftOut) const {
    std::vector<ShortText> all;
    const auto add = [&](std::vector<ShortText> texts) {
        for (ShortText& text : texts)
            if (std::find(all.begin(), all.end(), text) == all.end())
                all.push_back(std::move(text));
    };
    if (alsoLeftOut)
        add(versionTexts(m_source, {{}, language, {}, 0, {}}, nullptr));
    for (const VersionTarget& target : m_targets)
        if (target.language == language)
            add(versionTexts(m_source, target.wish, target.version.get()));
    return all;
}

Translations VersionSet::known(const std::string& language) const {
    Translations known;
    for (const auto* texts : {&m_given, &m_learnt})
        if (const auto of = texts->find(language); of != texts->end())
            known.insert(of->second.begin(), of->second.end());
    return known;
}

std::vector<TranslationOrder> VersionSet::toTranslate(const std::string& language) const {
    const Translations known = this->known(language);
    std::vector<ShortText> lacking;
    for (const VersionTarget& target : m_targets)
        if (target.language == language)
            for (ShortText& text : textsToTranslate(m_source, target.wish, target.version.get()))
                if (!known.contains(text) && std::find(lacking.begin(), lacking.end(), text) == lacking.end())
                    lacking.push_back(std::move(text));
    std::vector<TranslationOrder> orders;
    const auto chosen = m_source.project->providers.find("script");
    const std::string provider =
        chosen == m_source.project->providers.end() || chosen->second == kEmbedded ? "" : chosen->second;
    for (std::vector<ShortText>& texts : inConversations(lacking))
        orders.push_back(
            {m_source.project->script.language, language, std::move(texts), m_source.project->seed, provider});
    return orders;
}

std::size_t VersionSet::lacking(const VersionTarget& target) const {
    const Translations known = this->known(target.language);
    const std::vector<ShortText> texts = textsToTranslate(m_source, target.wish, target.version.get());
    return static_cast<std::size_t>(
        std::count_if(texts.begin(), texts.end(), [&](const ShortText& text) { return !known.contains(text); }));
}

void VersionSet::give(const std::string& language, const Translations& texts) {
    m_given[language].insert(texts.begin(), texts.end());
}

std::string VersionSet::translator() const {
    return m_tools.stages.at(kTranslation)->provider(Json::object());
}

ExpectedCost VersionSet::priceOfTranslating(const std::vector<std::string>& into) const {
    ExpectedCost sum;
    for (const std::string& language : into)
        for (const TranslationOrder& order : toTranslate(language)) {
            const ExpectedCost one = m_tools.stages.at(kTranslation)->expectedCost(translationParameters(order));
            sum.cost += one.cost;
            sum.priced = sum.priced && one.priced;
            sum.currency = one.currency;
        }
    return sum;
}

Result<Translation> VersionSet::translate(const TranslationOrder& order, StageContext context) {
    context.folder = m_source.media;
    SW_TRY(Translation made, translated(*m_tools.stages.at(kTranslation), order, context));
    m_learnt[order.to].insert(made.texts.begin(), made.texts.end());
    if (made.whenKept) {
        m_kept[order.to].insert(made.texts.begin(), made.texts.end());
        SW_CHECK(writeKeptTranslations(m_tools.disk, m_source.media, m_kept));
        made.whenKept();
    }
    return made;
}

/// Forgets what was kept of a language once versions say all of it.
Result<void> VersionSet::settle(const std::string& language) {
    const auto kept = m_kept.find(language);
    if (kept == m_kept.end())
        return {};
    Translations said;
    for (const auto& [file, sibling] : m_siblings)
        if (sibling.project->script.language == language)
            said.merge(translationsIn(*sibling.project));
    if (!std::ranges::all_of(kept->second, [&](const auto& text) { return said.contains(text.first); }))
        return {};
    m_kept.erase(kept);
    return writeKeptTranslations(m_tools.disk, m_source.media, m_kept);
}

/// What was given, and of the rest only what the version does not say itself.
Translations VersionSet::textsFor(const VersionTarget& target, bool standIns) const {
    const auto given = m_given.find(target.language);
    Translations texts = given == m_given.end() ? Translations{} : given->second;
    const Translations known = this->known(target.language);
    for (const ShortText& text : textsToTranslate(m_source, target.wish, target.version.get()))
        if (const auto learnt = known.find(text); learnt != known.end())
            texts.emplace(*learnt);
        else if (standIns)
            texts.emplace(text, text.text);
    return texts;
}

/// The source first, then all other versions in the language.
std::vector<const VersionSource*> VersionSet::sharedWith(const VersionTarget& target) const {
    std::vector<const VersionSource*> all = {&m_source};
    for (const auto& [file, sibling] : m_siblings)
        if (file != realFile(target.wish.file) && sibling.project->script.language == target.language)
            all.push_back(&sibling);
    return all;
}

Result<std::vector<VersionForecast>> VersionSet::forecasts() const {
    std::vector<VersionForecast> all;
    std::map<std::string, std::vector<NodeAsset>> made;
    for (const VersionTarget& target : m_targets) {
        if (m_stop.stop_requested())
            return cancelled();
        SW_TRY(const MadeVersion version,
               makeVersion(m_source, target.wish, textsFor(target, true), target.version.get()));
        const ProjectPaths paths = ProjectPaths::of(target.wish.file);
        SW_TRY(LoadedAssets loaded, AssetLog(m_tools.disk, paths.assetLog()).load());
        AssetIndex known = std::move(loaded.index);
        std::vector<fs::path> folders = {paths.media()};
        for (const VersionSource* other : sharedWith(target)) {
            known = withShared(known, *other, version.project);
            folders.push_back(other->media);
        }
        known = known.with(made[target.language]);
        const FileExists exists = [&](const MediaRef& file) {
            return std::any_of(folders.begin(), folders.end(),
                               [&](const fs::path& folder) { return m_tools.disk.exists(folder / file.fileName()); });
        };
        SW_TRY(VersionForecast forecast, sw::forecast(version.project, known, m_tools.stages, exists));
        std::vector<NodeAsset>& before = made[target.language];
        before.insert(before.end(), forecast.made.begin(), forecast.made.end());
        all.push_back(std::move(forecast));
    }
    return all;
}

/// What was changed by hand is compared with what was made, so that it is not taken for a change of the source.
Result<VersionStanding> VersionSet::standing(const VersionTarget& target) const {
    SW_TRY(const std::optional<VersionRecord> record, readVersionRecord(m_tools.disk, target.wish.file));
    const Project& made = record ? record->made : *target.version;
    VersionStanding standing;
    standing.edited = record && (record->edited || record->made != *target.version);
    if (!textsToTranslate(m_source, target.wish, &made).empty())
        return VersionStanding{false, standing.edited};
    SW_TRY(const MadeVersion again, makeVersion(m_source, target.wish, {}, &made));
    standing.follows = again.project == made;
    return standing;
}

Result<void> VersionSet::record(const VersionTarget& target, const WrittenVersion& written) {
    const VersionWish& wish = target.wish;
    return writeVersionRecord(
        m_tools.disk, wish.file,
        {wish.language, target.platform, wish.seconds, wish.hook, *written.session->project(), written.edited});
}

/// Opens the version as it is, lest it be changed meanwhile, and brings it up to date.
Result<WrittenVersion> VersionSet::begin(VersionTarget& target) {
    WrittenVersion written;
    written.isNew = !target.version;
    if (!written.isNew) {
        SW_TRY(written.session, Session::open(m_tools, target.wish.file));
        target.version = written.session->project();
        written.notes = written.session->notes();
    }
    SW_TRY(const std::optional<VersionRecord> before, readVersionRecord(m_tools.disk, target.wish.file));
    written.edited = before && target.version && (before->edited || before->made != *target.version);
    SW_TRY(MadeVersion made, makeVersion(m_source, target.wish, textsFor(target, false), target.version.get()));
    written.notes.insert(written.notes.end(), made.notes.begin(), made.notes.end());
    written.changed = written.isNew || made.project != *target.version;
    if (written.changed) {
        written.session.reset();  // lets go of the lock
        SW_TRY(written.session, Session::create(m_tools, target.wish.file, made.project, !written.isNew));
    }
    target.version = written.session->project();
    return written;
}

Result<void> VersionSet::share(const VersionTarget& target, Session& session, const std::stop_token& stop) {
    for (const VersionSource* other : sharedWith(target))
        SW_CHECK(shareAssets(m_tools.disk, *other, session, stop));
    return {};
}

Result<WrittenVersion> VersionSet::write(std::size_t index, const std::stop_token& stop) {
    VersionTarget& target = m_targets[index];
    if (stop.stop_requested())
        return cancelled();
    SW_TRY(WrittenVersion written, begin(target));
    const Result<void> shared = share(target, *written.session, stop).and_then([&] { return record(target, written); });
    if (shared) {
        SW_CHECK(remember(*written.session));
        SW_CHECK(settle(target.language));
        return written;
    }
    if (written.isNew) {
        const ProjectPaths paths = written.session->paths();
        written.session.reset();
        target.version.reset();
        SW_CHECK(m_tools.disk.remove(paths.file));
        SW_CHECK(m_tools.disk.removeFolder(paths.media()));
    }
    return tl::unexpected<Error>(shared.error());
}

}  // namespace sw::app
