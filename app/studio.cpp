#include "app/studio.h"

#include <QStandardPaths>
#include <algorithm>
#include <map>

#include "app/arguments.h"
#include "app/command.h"
#include "app/console.h"
#include "app/desktop_gateway.h"
#include "app/job_numbers.h"
#include "app/monitoring.h"
#include "app/provider_controls.h"
#include "app/settings.h"
#include "app/spending_controls.h"
#include "app/studio_controls.h"
#include "app/version_controls.h"
#include "core/base/text.h"
#include "core/media/caption/caption_style.h"
#include "services/animation/camera_moves.h"
#include "services/llm/source_text.h"
#include "services/monitoring/crash_reports.h"
#include "services/monitoring/making_trace.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

/// The options of `make` as the window's fields say them, so that both make the same project of the same wishes.
std::vector<std::string> wordsOf(const ui::NewShort& wanted) {
    std::vector<std::string> words = {"--seconds", std::to_string(wanted.seconds), "--language", wanted.language};
    const auto add = [&](const char* option, const std::string& value) {
        if (!value.empty()) {
            words.emplace_back(option);
            words.push_back(value);
        }
    };
    add("--voice", wanted.voice);
    add("--look", wanted.look);
    add("--mood", wanted.mood);
    add("--platform", wanted.platform);
    add("--aspect", wanted.aspect);
    return words;
}

Result<Project> newProject(Composition& composition, const ui::NewShort& wanted) {
    SW_TRY(const Arguments arguments, Arguments::parse(wordsOf(wanted), projectOptions()));
    SW_TRY(const Settings settings, Settings::load(composition.disk(), arguments));
    Console quiet(false, Console::LogLevel::Quiet);
    const CommandContext context{arguments, settings, quiet, composition, {}};
    SW_TRY(Project project, projectFromOptions(context));
    if (!wanted.topic.empty()) {
        project.brief.topic = wanted.topic;
        return project;
    }
    SW_TRY(const SourceText source, readSource(wanted.text, wanted.name.empty() ? "the text" : wanted.name));
    project.brief.text = source.text;
    project.brief.title = source.title;
    return project;
}

Result<std::vector<ui::Template>> templatesIn(Disk& disk, const fs::path& file) {
    SW_TRY(const std::string text, disk.read(file));
    SW_TRY(const Json json, parseJson(text, file.filename().string()));
    std::vector<ui::Template> templates;
    for (const Json& one : json.value("templates", Json::array()))
        templates.push_back({{stringOr(one, "name"), stringOr(one, "title"), stringOr(one, "summary")},
                             stringOr(one, "outline"),
                             stringOr(one, "look"),
                             stringOr(one, "mood"),
                             static_cast<int>(integerOr(one, "seconds", 45))});
    return templates;
}

std::string titled(const std::string& name) {
    std::string title = name;
    for (char& c : title)
        c = c == '-' || c == '_' ? ' ' : c;
    if (!title.empty())
        title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
    return title;
}

Result<void> fillLists(Composition& composition, ui::Studio& studio) {
    SW_TRY(const Catalogue looks, composition.looks());
    for (const Json& entry : looks.entries())
        studio.looks.push_back({{stringOr(entry, "name"), titled(stringOr(entry, "name")), stringOr(entry, "summary")}, lookFrom(entry)});
    SW_TRY(const std::vector<VoiceEntry> voices, composition.voices());
    for (const VoiceEntry& voice : voices)
        studio.voices.push_back({{voice.name, titled(voice.name) + " · " + voice.description, voice.engine}, voice.language});
    SW_TRY(const std::vector<MoodEntry> moods, composition.moods());
    for (const MoodEntry& mood : moods)
        studio.moods.push_back({mood.name, titled(mood.name), mood.summary});
    for (const std::string& name : captionStyleNames(studio.data))
        studio.captionStyles.push_back({name, titled(name), ""});
    for (const std::string& name : platformNames(studio.data)) {
        SW_TRY(Platform platform, loadPlatform(studio.data, name));
        studio.platforms.push_back(std::move(platform));
    }
    for (const std::string& name : cameraMoveNames())
        studio.cameras.push_back({name, name, ""});
    SW_TRY(studio.presets, exportPresets(studio.data));
    SW_TRY(studio.templates, templatesIn(composition.disk(), studio.data / "templates.json"));
    return {};
}

/// The languages that are spoken, and those that the program knows and nobody speaks.
Result<ui::VersionChoices> versionChoices(Composition& composition, const Stage& translator) {
    SW_TRY(const std::vector<VoiceEntry> voices, composition.voices());
    std::map<std::string, bool> spoken;
    std::map<std::string, std::string> names;
    SW_TRY(const std::vector<std::string> known, composition.disk().list(composition.data() / "language"));
    const bool all = std::ranges::any_of(voices, [](const VoiceEntry& voice) { return voice.language == kEveryLanguage; });
    for (const std::string& file : known)
        spoken[fs::path(file).stem().string()] = all;
    for (const VoiceEntry& voice : voices)
        if (voice.language != kEveryLanguage) {
            spoken[voice.language] = true;
            names.emplace(voice.language, split(voice.description, ',').front());
        }
    ui::VersionChoices choices{{}, translator.provider(Json::object())};
    for (const auto& [language, isSpoken] : spoken)
        choices.languages.push_back({language, isSpoken, names[language]});
    return choices;
}

/// All stages of an order are parts of one span.
ui::VersionControls watchedVersions(Monitoring& monitoring, ui::VersionControls controls) {
    controls.make = [&monitoring, make = std::move(controls.make)](const ui::VersionOrder& order, const ui::VersionEvents& events, const std::stop_token& stop) {
        SpanScope span(monitoring.spans(), "make versions", SpanKind::Internal);
        const WorkPlaces::Place place(monitoring.places(), order.folder);
        Result<void> made = make(order, events, stop);
        if (!made)
            span.fail(errorCodeName(made.error().code));
        return made;
    };
    return controls;
}

ui::StudioWatch studioWatch(Monitoring& monitoring) {
    const auto trace = std::make_shared<MakingTrace>(monitoring.spans(), monitoring.places());
    return {[&monitoring](const ExportRequest& request, const ExportProgress& progress, const std::stop_token& stop) { return watchedExport(monitoring, request, progress, stop); },
            [trace](const fs::path& media) { trace->begin(media); },
            [trace](const std::optional<Error>& error) { trace->end(error ? std::optional(error->code) : std::nullopt); }};
}

}  // namespace

Result<ui::StudioBegin> makeStudio(Composition& composition) {
    // Engines that cannot be used must not keep the window closed, where they can be mended; nor must anything else.
    std::string trouble;
    const auto add = [&trouble](const std::string& sentence) { trouble += (trouble.empty() || sentence.empty() ? "" : " ") + sentence; };
    if (const Result<Settings> settings = Settings::load(composition.disk(), {}))
        if (const Result<void> observed = composition.configureMonitoring(*settings, logFolder() / "shortwright.log"); !observed)
            add(observed.error().message);
    if (const Result<SessionTools> tried = composition.tools(); !tried && tried.error().code == ErrorCode::InvalidInput) {
        add(tried.error().message + " Until then everything is made by the built-in engines.");
        composition.useProviders(ProviderSettings{});
    }
    SW_TRY(SessionTools tools, composition.tools());
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    ui::Studio studio{std::move(tools), composition.data(), settingsFile().parent_path(), fs::path(documents.toStdString()) / "Shortwright", SW_VERSION,
                      {}, {}, {}, {}, {}, {}, {}, {}, composition.data() / "examples" / "krakatoa.txt"};
    SW_CHECK(fillLists(composition, studio));
    studio.newProject = [&composition](const ui::NewShort& wanted) { return newProject(composition, wanted); };
    studio.sampleBundle = composition.data() / "sample.shortz";
    studio.providers = providerControls(composition);
    const std::shared_ptr<Stage> translator = studio.tools.stages.at("translation");
    studio.versions = watchedVersions(composition.monitoring(), versionControls(studio.tools, composition.data(), [&composition, translator] {
        return versionChoices(composition, *translator);
    }));
    studio.server = studioControls(composition, settingsFile());
    studio.spending = spendingControls(composition, settingsFile());
    studio.trouble = std::move(trouble);
    studio.automation = automationControls(composition);
    return ui::StudioBegin{std::move(studio), newCrashes(crashFolder()), studioWatch(composition.monitoring())};
}

}  // namespace sw::app
