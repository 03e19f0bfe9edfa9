#include "app/composition.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <system_error>
#include <thread>

#include "app/settings.h"
#include "core/base/language_tag.h"
#include "core/graph/captions_stage.h"
#include "core/media/caption/fonts.h"
#include "core/media/export/encoders.h"
#include "core/media/export/export_settings.h"
#include "services/animation/motion_stage.h"
#include "services/animation/offline_animation.h"
#include "services/image/illustrator.h"
#include "services/image/image_stage.h"
#include "services/image/storyboard_stage.h"
#include "services/llm/llm_stage.h"
#include "services/llm/translator.h"
#include "services/music/music_stage.h"
#include "services/music/offline_music.h"
#include "services/monitoring/call_numbers.h"
#include "services/monitoring/observed_stage.h"
#include "services/remote/booked_stage.h"
#include "services/remote/provider_order.h"
#include "services/remote/proxy.h"
#include "services/remote/studio_stage.h"
#include "services/remote/system_keychain.h"
#include "services/voice/voice_stage.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

// below /usr/share
constexpr const char* kWordNet = "wordnet";
constexpr const char* kSoundFont = "sounds/sf3/FluidR3Mono_GM.sf3";
constexpr const char* kEnglishVoice = "festival/voices/us/cmu_us_slt_arctic_hts/hts/cmu_us_slt_arctic_hts.htsvoice";
constexpr std::uintmax_t kNeededSpace = 500'000'000;  // bytes; a minute's film with everything that it is made of

VoiceOptions voiceOptions(const DataPlaces& places) {
    return {places.own() / "voices", places.shared(kEnglishVoice), places.espeakData()};
}

SpeakingRate ratesOf(const VoiceStage& stage) {
    std::map<std::string, double> rates;
    for (const VoiceDescription& voice : stage.voices())
        rates[voice.name] = voice.wordsPerMinute;
    return [rates = std::move(rates)](const std::string& voice) {
        const auto rate = rates.find(voice);
        return rate == rates.end() ? 0 : rate->second;
    };
}

PromptFolders promptFolders(const fs::path& data) {
    return {settingsFile().parent_path() / "prompts", data / "prompts"};
}

std::string environmentVariable(const std::string& name) {
    const char* const value = std::getenv(name.c_str());
    return value ? value : "";
}

/// Those that wait for remote providers while the others compute.
int waitingWorkers(const ProviderSettings& settings) {
    constexpr int kMost = 64;
    int count = 0;
    for (const auto& [kind, entries] : settings.providers) {
        int most = 0;
        for (const ProviderEntry& entry : entries)
            most = std::max(most, runsOf(entry.concurrency));
        count += most;
    }
    if (settings.studio)
        count += runsOf(settings.studio->entry.concurrency);
    return std::min(count, kMost);
}

StoryboardFolders storyboardFolders(const DataPlaces& places) {
    return {places.own() / "art", places.own() / "pictures", places.shared(kWordNet)};
}

}  // namespace

Composition::Composition(const fs::path& program)
    : m_places(program), m_data(m_places.own()), m_languages(m_data / "language") {}

Result<SessionTools> Composition::tools() {
    if (m_stages.empty()) {
        SW_CHECK(m_providers);
        SW_CHECK(loadFonts());
        SW_TRY(std::unique_ptr<StoryboardStage> storyboard, StoryboardStage::create(storyboardFolders(m_places)));
        SW_TRY(std::unique_ptr<VoiceStage> voice, voiceStage());
        const RemoteImaging images = {&client(), &keys(), &m_disk, &*m_providers, {}};
        SW_TRY(std::unique_ptr<ImageStage> image, ImageStage::create(m_data, images));
        const RemoteWriting remote = {&client(), &keys(), &m_disk, promptFolders(m_data), &*m_providers};
        Stages stages;  // all of them or none: what failed half-way would be used unpaid
        stages["script"] = std::make_shared<LlmStage>(WriterPaths{m_data, m_places.shared(kWordNet)}, ratesOf(*voice), remote);
        stages["translation"] = std::make_shared<Translator>(remote);
        stages["storyboard"] = std::move(storyboard);
        stages["voice"] = std::move(voice);
        stages["captions"] = std::make_shared<CaptionsStage>();
        stages["image"] = std::move(image);
        stages["motion"] = std::make_shared<MotionStage>(std::make_shared<OfflineAnimation>(),
                                                           RemoteAnimating{&client(), &keys(), &m_disk, &*m_providers, {}});
        stages["music"] = std::make_shared<MusicStage>(
            std::make_shared<OfflineMusic>(m_data / "moods", m_places.shared(kSoundFont)),
            RemoteMusicSettings{{&client(), &keys()}, &*m_providers, m_data / "moods"});
        stages["effects"] = std::make_shared<EffectsStage>();
        sendStages(stages);
        SW_CHECK(bookStages(stages));
        for (auto& [name, stage] : stages)
            stage = std::make_shared<ObservedStage>(std::move(stage), m_monitoring.onlookers());
        m_stages = std::move(stages);
    }
    const int workers = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 2, 8);
    return SessionTools{m_disk, m_clock, m_stages, workers + waitingWorkers(*m_providers)};
}

/// Those that the settings send to a studio.
void Composition::sendStages(Stages& stages) {
    if (!m_providers->studio)
        return;
    const auto server = std::make_shared<StudioServer>(*m_providers->studio, client(), keys(), m_disk);
    for (const std::string& kind : m_providers->studio->kinds) {
        std::shared_ptr<Stage>& stage = stages[stageOfKind(kind)];
        stage = std::make_shared<StudioStage>(std::move(stage), server, *m_providers);
    }
}

/// Those that have providers are paid for. Where nobody else is asked there is nothing to pay, whatever the prices say.
Result<void> Composition::bookStages(Stages& stages) {
    if (m_providers->providers.empty() && m_providers->order.empty() && !m_providers->studio)
        return {};
    SW_TRY(Purse* const paying, purse());
    m_answers = std::make_unique<AnswerShelf>(m_providers->traffic);
    std::vector<std::string> names = {"translation"};
    std::ranges::transform(providerKinds(), std::back_inserter(names), stageOfKind);
    for (const std::string& name : names) {
        std::shared_ptr<Stage>& stage = stages[name];
        stage = std::make_shared<BookedStage>(std::move(stage), BookedStageTools{&*m_providers, paying, m_answers.get()});
    }
    return {};
}

Result<Purse*> Composition::purse() {
    if (!m_purse) {
        SW_TRY(PriceList prices, PriceList::load(m_disk, m_data / "price_list.json", settingsFile().parent_path() / "price_list.json"));
        m_purse = std::make_unique<Purse>(std::move(prices), m_providers ? m_providers->monthlyBudget : std::nullopt, dataFolder() / "spending");
    }
    return m_purse.get();
}

void Composition::useProviders(Result<ProviderSettings> settings) {
    m_providers = std::move(settings);
}

ProxyRules Composition::proxies() const {
    return proxyRules(m_providers ? m_providers->proxy : "", environmentVariable);
}

Result<void> Composition::configureMonitoring(const Settings& settings, const fs::path& logFile) {
    return m_monitoring.configure(settings, keys(), proxies(), logFile);
}

HttpClient& Composition::client() {
    if (!m_client) {
        HttpClientOptions options;
        options.offline = m_providers && m_providers->offline;
        options.replay = m_providers && m_providers->traffic == Traffic::Replay;
        options.proxies = proxies();
        options.onCall = callCounter(m_monitoring.metrics(), m_monitoring.log());
        options.spans = m_monitoring.spans();
        m_client = std::make_unique<HttpClient>(m_clock, std::move(options));
    }
    return *m_client;
}

Keys& Composition::keys() {
    if (!m_keys)
        m_keys = std::make_unique<Keys>(m_disk, std::make_unique<SystemKeychain>(),
                                        settingsFile().parent_path() / "keys" / "keys.json", environmentVariable);
    return *m_keys;
}

Result<void> Composition::loadFonts() {
    if (!m_fontsLoaded)
        SW_CHECK(sw::loadFonts(m_data));
    m_fontsLoaded = true;
    return {};
}

Result<Catalogue> Composition::looks() {
    return Catalogue::load(m_disk, m_data / "looks", "look");
}

Result<std::unique_ptr<VoiceStage>> Composition::voiceStage() {
    SW_CHECK(m_providers);
    return VoiceStage::create(voiceOptions(m_places), {}, {&client(), &keys(), &*m_providers});
}

Result<std::string> Composition::voiceFor(const std::string& language) {
    SW_CHECK(checkLanguage(language));
    SW_TRY(const std::unique_ptr<VoiceStage> stage, voiceStage());
    return stage->defaultVoice(language);
}

Result<std::vector<VoiceDescription>> Composition::voiceList() {
    SW_TRY(const std::unique_ptr<VoiceStage> stage, voiceStage());
    return stage->voices();
}

Result<std::vector<VoiceEntry>> Composition::voices() {
    SW_TRY(const std::vector<VoiceDescription> voices, voiceList());
    std::vector<VoiceEntry> entries;
    for (const VoiceDescription& voice : voices) {
        std::string description = voice.languageName;
        for (const std::string& part : {voice.gender, voice.timbre})
            description += part.empty() ? "" : ", " + part;
        entries.push_back({voice.name, voice.language, description, voice.engine, voice.wordsPerMinute});
    }
    return entries;
}

Result<std::vector<MoodEntry>> Composition::moods() {
    SW_TRY(const std::vector<MoodDescription> moods, sw::moods(m_data / "moods"));
    std::vector<MoodEntry> entries;
    for (const MoodDescription& mood : moods)
        entries.push_back({mood.name, mood.description});
    return entries;
}

std::vector<Check> Composition::doctor() {
    std::vector<Check> checks;
    const auto add = [&](const std::string& part, const Result<void>& result) {
        checks.push_back({part, result.has_value(), result ? "" : result.error().message});
    };
    const auto package = [&](const std::string& part, const fs::path& file, const std::string& name) {
        const bool there = m_disk.exists(file);
        checks.push_back({part, there, there ? "" : "missing; install it: apt install " + name});
    };
    add("engines in the settings", m_providers.map([](const auto&) {}));
    add("fonts of the program", loadFonts());
    for (const FontCheck& font : checkFonts())
        checks.push_back({"font " + font.family, font.ok,
                          font.ok ? "" : "missing; install it: " + (font.source == "Shortwright" ? std::string("build Shortwright again") : "apt install " + font.source)});
    for (const VoicePart& part : checkVoiceParts(voiceOptions(m_places)))
        checks.push_back({part.part, part.ok, part.whatToDo});
    package("soundfont", m_places.shared(kSoundFont), "fluidr3mono-gm-soundfont");
    package("WordNet", m_places.shared(kWordNet) / "data.noun", "wordnet-base");
    add("pictures, flags and maps", ImageStage::create(m_data).map([](const auto&) {}));
    add("picture words", StoryboardStage::create(storyboardFolders(m_places)).map([](const auto&) {}));
    for (const char* encoder : {"libx264", "libx265", "libsvtav1", "libvpx-vp9", "prores_ks", "gif", "aac", "libopus"})
        add(std::string("encoder ") + encoder, checkEncoder(encoder));
    for (const HardwareCheck& check : checkHardwareEncoders())
        checks.push_back({"encoding by " + check.title, true, check.used.empty() ? "not usable here: " + check.why : ""});
    std::error_code error;
    const fs::space_info space = fs::space(fs::current_path(error), error);
    const bool enough = !error && space.available >= kNeededSpace;
    checks.push_back({"disk space here", enough, enough ? "" : "less than 500 MB are free; make some room"});
    return checks;
}

}  // namespace sw::app
