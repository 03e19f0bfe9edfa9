#include "app/version_controls.h"

#include <algorithm>
#include <memory>

#include "app/short_length.h"
#include "app/version_set.h"
#include "core/base/text.h"
#include "core/graph/stage_graph.h"
#include "core/media/export/platform.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostVersions = 100;
constexpr double kTranslated = 0.1;  // of what is to be done for a version: the rest is making what it lacks
constexpr double kWritten = 0.2;

struct Workshop {
    SessionTools tools;
    fs::path data;

    [[nodiscard]] Result<PlatformRules> platform(const std::string& name) const {
        SW_TRY(Platform found, loadPlatform(data, name));
        return PlatformRules(std::move(found));
    }
};

Result<VersionAxes> axesOf(const Workshop& workshop, const ui::VersionOrder& order) {
    VersionAxes axes{order.languages, {}, order.seconds, order.hooks};
    const auto many = [](const auto& list) { return std::max<std::size_t>(1, list.size()); };
    if (many(order.languages) * many(order.platforms) * many(order.seconds) * many(order.hooks) > kMostVersions)
        return fail(ErrorCode::InvalidInput, "These are more than 100 versions. Choose fewer at a time.");
    for (const int seconds : order.seconds)
        if (seconds < kShortestShort || seconds > kLongestShort)
            return fail(ErrorCode::InvalidInput, "A version may last 15 to 180 seconds, not " + std::to_string(seconds) + ".");
    for (const std::string& name : order.platforms) {
        SW_TRY(PlatformRules rules, workshop.platform(name));
        axes.platforms.push_back(std::move(rules));
    }
    return axes;
}

/// The set, aimed at what was ordered. Of those to be made again one that does not tell how it was asked for is an error.
Result<VersionSet> aimedSet(const Workshop& workshop, const ui::VersionOrder& order, const std::stop_token& stop) {
    SW_TRY(VersionSet set, VersionSet::open(workshop.tools, order.source, stop));
    if (order.again.empty()) {
        SW_TRY(const VersionAxes axes, axesOf(workshop, order));
        const Result<PlatformRules> own = workshop.platform(set.source().project->canvas.platform);
        SW_CHECK(set.aim(axes, order.folder, own ? std::optional(*own) : std::nullopt));
        return set;
    }
    const PlatformLookup platforms = [&](const std::string& name) { return workshop.platform(name); };
    SW_TRY(const std::vector<fs::path> untold, set.aimAtMade(order.folder, platforms, {order.again.begin(), order.again.end()}));
    if (!untold.empty())
        return fail(ErrorCode::InvalidInput, untold.front().string() + " does not tell how it was asked for. Order it again instead.");
    return set;
}

ui::VersionItem itemOf(const VersionSet& set, const VersionTarget& target, const VersionForecast& forecast) {
    ui::VersionItem item{target.wish.file, target.name, target.language, target.platform, target.wish.seconds, target.wish.hook};
    item.texts = static_cast<int>(set.lacking(target));
    item.shared = forecast.shared;
    item.runs = forecast.runs;
    item.estimate = forecast.estimate;
    item.cost = forecast.cost;
    for (const PlannedNode& node : forecast.plan.nodes)
        if (node.state != NodeState::Fresh) {
            ++item.made[node.key.substr(0, node.key.find('/'))];
            item.priced = item.priced && node.priced;
        }
    return item;
}

Result<std::vector<ui::VersionItem>> itemsOf(const VersionSet& set) {
    SW_TRY(const std::vector<VersionForecast> forecasts, set.forecasts());
    std::vector<ui::VersionItem> items;
    std::set<std::string> priced;  // languages
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const VersionTarget& target = set.targets()[i];
        ui::VersionItem item = itemOf(set, target, forecasts[i]);
        if (target.version) {
            SW_TRY(const VersionStanding standing, set.standing(target));
            item.state = standing.follows ? ui::VersionItem::State::Follows : ui::VersionItem::State::SourceChanged;
            item.editedByHand = standing.edited;
        }
        if (item.texts > 0 && priced.insert(target.language).second) {  // those after it share what is translated for it
            const ExpectedCost translating = set.priceOfTranslating({target.language});
            item.cost += translating.cost;
            item.priced = item.priced && translating.priced;
        }
        items.push_back(std::move(item));
    }
    return items;
}

Result<std::vector<ui::VersionItem>> madeItems(const Workshop& workshop, const fs::path& source, const fs::path& folder, const std::stop_token& stop) {
    SW_TRY(VersionSet set, VersionSet::open(workshop.tools, source, stop));
    const PlatformLookup platforms = [&](const std::string& name) { return workshop.platform(name); };
    SW_TRY(const std::vector<fs::path> untold, set.aimAtMade(folder, platforms, {}));
    SW_TRY(std::vector<ui::VersionItem> items, itemsOf(set));
    for (const fs::path& file : untold) {
        ui::VersionItem item{file, file.stem().string()};
        item.state = ui::VersionItem::State::Unknown;
        items.push_back(std::move(item));
    }
    std::ranges::sort(items, {}, &ui::VersionItem::name);
    return items;
}

/// Makes the versions of a set, one after the other.
class VersionRun {
public:
    VersionRun(const Workshop& workshop, VersionSet set, const ui::VersionEvents& events, const std::stop_token& stop)
        : m_workshop(workshop), m_set(std::move(set)), m_events(events), m_stop(stop) {}

    Result<void> run(const fs::path& folder) {
        for (const std::string& language : m_set.languages()) {
            const Result<void> translated = translate(language);
            if (m_stop.stop_requested())
                return cancelled();
            if (!translated)
                m_untranslated.emplace(language, translated.error());
        }
        SW_CHECK(m_workshop.tools.disk.makeFolders(folder));
        for (std::size_t i = 0; i < m_set.targets().size(); ++i) {
            const auto lacks = m_untranslated.find(m_set.targets()[i].language);
            const Result<ui::VersionEvent> made = lacks == m_untranslated.end() ? makeOne(i) : tl::unexpected<Error>(lacks->second);
            if (m_stop.stop_requested() && !made)
                return cancelled();
            tell(made ? *made : ui::VersionEvent{m_set.targets()[i].wish.file, ui::VersionEvent::Kind::Failed, 0, {}, made.error().message});
        }
        return {};
    }

private:
    void tell(const ui::VersionEvent& event) const {
        if (m_events)
            m_events(event);
    }
    void progress(const VersionTarget& target, double fraction, const std::string& what) const {
        tell({target.wish.file, ui::VersionEvent::Kind::Progress, fraction, what});
    }

    Result<void> translate(const std::string& language) {
        const std::vector<TranslationOrder> orders = m_set.toTranslate(language);
        for (std::size_t i = 0; i < orders.size(); ++i) {
            StageContext context;
            context.stop = m_stop;
            context.progress = [&](double fraction, std::string_view) {
                for (const VersionTarget& target : m_set.targets())
                    if (target.language == language)
                        progress(target, kTranslated * (static_cast<double>(i) + fraction) / static_cast<double>(orders.size()), "translation");
            };
            SW_TRY(const Translation made, m_set.translate(orders[i], context));
            m_translating[language] += made.cost;
            if (!made.choice.empty())
                m_notes[language].push_back(made.choice);
        }
        return {};
    }

    Result<ui::VersionEvent> makeOne(std::size_t index) {
        const VersionTarget& target = m_set.targets()[index];
        progress(target, kTranslated, "write");
        SW_TRY(const WrittenVersion written, m_set.write(index, m_stop));
        std::vector<std::string> notes = written.notes;
        const std::vector<std::string> translated = std::exchange(m_notes[target.language], {});
        notes.insert(notes.end(), translated.begin(), translated.end());
        const JobEvents events = [&](const JobEvent& event) {
            const std::string stage = event.node.substr(0, event.node.find('/'));
            if (event.kind == JobEvent::Kind::Finished && event.asset)
                if (std::string why = stringOr(event.asset->extra, "choice"); !why.empty() && std::ranges::find(notes, why) == notes.end())
                    notes.push_back(std::move(why));
            if (stage != stages::kScript && stage != stages::kStoryboard && event.kind != JobEvent::Kind::Failed)
                progress(target, kWritten + (1 - kWritten) * event.overall, stage);
        };
        SW_TRY(const GenerateReport made, written.session->generate({}, events, m_stop));
        SW_CHECK(m_set.remember(*written.session));
        const double cost = made.cost + std::exchange(m_translating[target.language], 0);
        return ui::VersionEvent{target.wish.file, ui::VersionEvent::Kind::Done, 1, {}, joined(notes, " "), cost};
    }

    const Workshop& m_workshop;
    VersionSet m_set;
    const ui::VersionEvents& m_events;
    std::stop_token m_stop;
    std::map<std::string, Error> m_untranslated;           ///< languages whose texts are lacking, and why
    std::map<std::string, double> m_translating;           ///< what it cost, until it is told
    std::map<std::string, std::vector<std::string>> m_notes;  ///< on translating, until they are told
};

}  // namespace

ui::VersionControls versionControls(SessionTools tools, fs::path data, std::function<Result<ui::VersionChoices>()> choices) {
    const auto workshop = std::make_shared<const Workshop>(std::move(tools), std::move(data));
    ui::VersionControls controls;
    controls.choices = std::move(choices);
    controls.plan = [workshop](const ui::VersionOrder& order, const std::stop_token& stop) -> Result<std::vector<ui::VersionItem>> {
        SW_TRY(const VersionSet set, aimedSet(*workshop, order, stop));
        return itemsOf(set);
    };
    controls.made = [workshop](const fs::path& source, const fs::path& folder, const std::stop_token& stop) { return madeItems(*workshop, source, folder, stop); };
    controls.make = [workshop](const ui::VersionOrder& order, const ui::VersionEvents& events, const std::stop_token& stop) -> Result<void> {
        SW_TRY(VersionSet set, aimedSet(*workshop, order, stop));
        return VersionRun(*workshop, std::move(set), events, stop).run(order.folder);
    };
    return controls;
}

}  // namespace sw::app
