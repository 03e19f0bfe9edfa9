#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/catalogue.h"
#include "app/data_places.h"
#include "app/monitoring.h"
#include "core/base/host.h"
#include "core/graph/scheduler.h"
#include "core/session/session.h"
#include "services/llm/language_pack.h"
#include "services/remote/answer_store.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_settings.h"
#include "services/remote/purse.h"
#include "services/voice/voice_provider.h"

namespace sw {
class VoiceStage;
}

namespace sw::app {

/// A line of `shortwright doctor`.
struct Check {
    std::string part;
    bool ok = false;
    std::string advice;  ///< what to do when it is not ok; what is to be known when it is
};

/// A voice for the `voices` list, as plain data.
struct VoiceEntry {
    std::string name;
    std::string language;
    std::string description;
    std::string engine;
    double wordsPerMinute = 0;
};

struct MoodEntry {
    std::string name;
    std::string summary;
};

/// Builds every object of the program once and hands it its collaborators: the only place that names concrete providers.
class Composition {
public:
    /// `program` is the path of the executable: what it reads lies where DataPlaces says.
    explicit Composition(const std::filesystem::path& program);

    [[nodiscard]] Disk& disk() { return m_disk; }
    [[nodiscard]] Clock& clock() { return m_clock; }
    [[nodiscard]] const std::filesystem::path& data() const { return m_data; }

    /// The engines that the settings name, or why they cannot be used. Before tools(); without it there are the embedded ones.
    void useProviders(Result<ProviderSettings> settings);
    [[nodiscard]] const Result<ProviderSettings>& providers() const { return m_providers; }
    /// What all of it tells about itself. Before tools(), configureMonitoring() says where to.
    [[nodiscard]] Monitoring& monitoring() { return m_monitoring; }
    /// `logFile` is where lines of the log go when the settings name no file; "" for nowhere.
    Result<void> configureMonitoring(const Settings& settings, const std::filesystem::path& logFile);
    /// The way to all remote providers.
    HttpClient& client();
    Keys& keys();
    /// What providers cost, what was spent, and the budget. Fails with what is wrong with a price list.
    Result<Purse*> purse();

    /// The stages of the program with their providers. Fails with MissingComponent when a part of the installation is not
    /// there, and with what is wrong with the settings' engines.
    Result<SessionTools> tools();
    /// Makes the fonts of the looks known to the program; needed before anything is drawn.
    Result<void> loadFonts();

    Result<Catalogue> looks();
    Result<std::vector<VoiceEntry>> voices();
    /// All voices as the voice stage describes them, the default of each language before its others.
    Result<std::vector<VoiceDescription>> voiceList();
    /// The language of a text, BCP 47. Any thread.
    [[nodiscard]] Result<std::string> languageOf(const std::string& text) const { return m_languages.detect(text); }
    /// The name of the voice that speaks `language` unless another is chosen; Unsupported when there is none.
    Result<std::string> voiceFor(const std::string& language);
    Result<std::vector<MoodEntry>> moods();
    /// Everything that making a short needs, looked at one by one.
    std::vector<Check> doctor();

private:
    void sendStages(Stages& stages);
    Result<void> bookStages(Stages& stages);
    [[nodiscard]] ProxyRules proxies() const;
    /// With the voice providers of the settings, which it refers to.
    Result<std::unique_ptr<VoiceStage>> voiceStage();

    DataPlaces m_places;
    std::filesystem::path m_data;
    LanguageShelf m_languages;
    LocalDisk m_disk;
    SteadyClock m_clock;
    Result<ProviderSettings> m_providers;
    std::unique_ptr<Keys> m_keys;
    Monitoring m_monitoring;  // after the keys, before all that it looks at
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<Purse> m_purse;
    std::unique_ptr<AnswerShelf> m_answers;
    Stages m_stages;  // after what they use
    bool m_fontsLoaded = false;
};

}  // namespace sw::app
