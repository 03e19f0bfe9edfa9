// What remote providers cost beyond what they take themselves, against servers on this machine:
//   remote_bench [calls]     (2000)
// First what our client adds to a call: the same small order is sent in turn by bare libcurl, by the client, by a run that is free and
// by one that is paid for, and its answer kept. Then how long 20 scenes take from providers that think for 300 ms and answer four at a
// time, against the time that is waited for them at the least.
#include <curl/curl.h>

#include <QCoreApplication>
#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "core/graph/captions_stage.h"
#include "core/session/session.h"
#include "services/remote/booked_stage.h"
#include "services/voice/voice_stage.h"
#include "tests/services/image/remote_support.h"
#include "tests/support/fake_stage.h"
#include "tests/support/project_builder.h"
#include "tests/support/voice_servers.h"

using namespace sw;
using namespace sw::test;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kThinkingMs = 300;
constexpr int kAtOnce = 4;
constexpr int kScenes = 20;
const std::string kOrder = R"({"prompt":"bees"})";

double msSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Exits with the sentence when something failed that nobody measures.
template <class T>
T sure(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::exit(1);
    }
    return *std::move(result);
}

/// As little as libcurl can do for one order after the other.
class BareCurl {
public:
    explicit BareCurl(const std::string& url) : m_curl(curl_easy_init()) {
        m_headers = curl_slist_append(nullptr, "Content-Type: application/json");
        m_headers = curl_slist_append(m_headers, "Expect:");
        curl_easy_setopt(m_curl, CURLOPT_URL, url.c_str());
        curl_easy_setopt(m_curl, CURLOPT_HTTPHEADER, m_headers);
        curl_easy_setopt(m_curl, CURLOPT_POSTFIELDS, kOrder.c_str());
        curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, +[](char*, std::size_t size, std::size_t count, void*) { return size * count; });
    }
    ~BareCurl() {
        curl_slist_free_all(m_headers);
        curl_easy_cleanup(m_curl);
    }
    BareCurl(const BareCurl&) = delete;
    BareCurl& operator=(const BareCurl&) = delete;
    void call() {
        if (curl_easy_perform(m_curl) != CURLE_OK)
            std::exit(1);
    }

private:
    CURL* m_curl;
    curl_slist* m_headers;
};

Endpoint plainEndpoint(const std::string& url) {
    Endpoint endpoint;
    endpoint.provider = "studio";
    endpoint.baseUrl = url;
    return endpoint;
}

Result<StageResult> orderOne(HttpClient& client, const std::string& url) {
    RemoteRequest request;
    request.method = "POST";
    request.path = "/paint";
    request.body = kOrder;
    request.contentType = "application/json";
    SW_TRY(const RemoteAnswer answer, client.call(plainEndpoint(url), request, {}));
    StageResult result;
    result.provider = "studio";
    result.used = {{"images", 1}};
    return result;
}

ProviderSettings oneProvider(const std::string& url) {
    return sure(providerSettings({{"providers", {{"image", Json::array({{{"name", "studio"}, {"protocol", "openai"}, {"baseUrl", url}}})}}}}));
}

/// A run of a stage that makes one call, from the order to the kept result.
class Run {
public:
    Run(HttpClient& client, const std::string& url, const std::string& price, const std::filesystem::path& home)
        : m_settings(oneProvider(url)),
          m_purse(sure(PriceList::parse(R"({"currency":"USD","date":"2026-11-27","prices":[)" + price + "]}", "prices")), 1e9, home / "spending"),
          m_stage(stageOf(client, url), BookedStageTools{&m_settings, &m_purse, &m_answers}) {
        m_context.folder = home / "bees.media";
    }
    void call() {
        const StageResult made = sure(m_stage.run({"image/scene-1", Json::object(), {}}, m_context));
        if (made.whenKept)
            made.whenKept();
    }

private:
    static std::shared_ptr<Stage> stageOf(HttpClient& client, const std::string& url) {
        auto stage = std::make_shared<FakeStage>("image");
        stage->body = [&client, url](const StageRequest& request, const StageContext& context) {
            static const ProviderOrder kOne("image", {{"studio", "", kAtOnce, true}}, {"studio"}, false);
            return firstThatCan(kOne, request.parameters, context, [&](const ProviderChoice&) { return orderOne(client, url); });
        };
        return stage;
    }
    ProviderSettings m_settings;
    Purse m_purse;
    AnswerShelf m_answers{Traffic::Keep};
    BookedStage m_stage;
    StageContext m_context;
};

double at(std::vector<double>& times, double share) {
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

void measureCalls(int calls) {
    FakeServer server([](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeJson(R"({"ok":true})")); });
    const QTemporaryDir home;
    const std::filesystem::path folder = home.path().toStdString();
    SteadyClock clock;
    HttpClient client(clock, {});
    BareCurl bare(server.url() + "/paint");
    Run free(client, server.url(), R"({"provider":"studio","free":true})", folder);
    Run paid(client, server.url(), R"({"provider":"studio","perImage":0.01})", folder);
    struct Way {
        const char* name;
        std::function<void()> call;
        std::vector<double> times = {};
    };
    Way ways[] = {{"bare libcurl", [&] { bare.call(); }},
                  {"our client", [&] { sure(orderOne(client, server.url())); }},
                  {"a free run", [&] { free.call(); }},
                  {"a paid run", [&] { paid.call(); }}};
    for (int i = -20; i < calls; ++i)
        for (std::size_t k = 0; k < std::size(ways); ++k) {
            Way& way = ways[(static_cast<std::size_t>(i + 20) + k) % std::size(ways)];  // each is the first one at times
            const Clock::time_point begin = Clock::now();
            way.call();
            if (i >= 0)
                way.times.push_back(msSince(begin));
        }
    const double median = at(ways[0].times, 0.5);
    const double late = at(ways[0].times, 0.95);
    std::printf("%-14s p50 %6.3f ms             p95 %6.3f ms\n", ways[0].name, median, late);
    for (Way& way : ways)
        if (&way != ways)
            std::printf("%-14s p50 %+.3f ms (%5.2f ×)   p95 %+.3f ms (%5.2f ×)\n", way.name, at(way.times, 0.5) - median, at(way.times, 0.5) / median,
                        at(way.times, 0.95) - late, at(way.times, 0.95) / late);
}

/// Answers after a while, to as many at a time as ask.
FakeServer::Handler thinking(std::function<std::string(const FakeRequest&)> answer) {
    return [answer = std::move(answer)](const FakeRequest& request, FakeServer::Wire& wire) {
        if (wire.rest(kThinkingMs))
            wire.send(answer(request));
    };
}

/// A short of 20 scenes from a provider of pictures and one of voices.
class Short {
public:
    Short() : m_image(thinking([rules = OpenAiImageRules{encoded(landscape(1024, 1536), "PNG")}](const FakeRequest& request) { return rules.answer(request); })) {
        const auto spoken = sure(sure(VoiceStage::create(m_voices))->run({"voice/sentence-1", {{"text", "The sea rose and fell over the land."}, {"language", "en"}}, {}}, {}));
        m_wav = spoken.files[0].bytes;
        std::vector<std::vector<std::string>> scenes;
        for (int i = 1; i <= kScenes; ++i)
            scenes.push_back({"On day " + std::to_string(i) + " the sea rose and fell over the land."});
        m_project = projectOf(scenes);
    }

    void measure(const char* what, bool pictures, bool voices, bool paid) {
        const QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString();
        Json providers = Json::object();
        if (pictures)
            providers["image"] = Json::array({entry("painter", m_image, {{"model", "gpt-image-1"}})});
        if (voices)
            providers["voice"] = Json::array({entry("speaker", m_voice, {{"voice", "af_sky"}})});
        const ProviderSettings settings = sure(providerSettings({{"providers", providers}, {"fallback", false}}));
        const std::string prices = paid ? R"({"provider":"painter","perImage":0.01},{"provider":"speaker","perThousandCharacters":0.01})"
                                        : R"({"provider":"painter","free":true},{"provider":"speaker","free":true})";
        Purse purse(sure(PriceList::parse(R"({"currency":"USD","date":"2026-11-27","prices":[)" + prices + "]}", "prices")), 1e9, folder / "spending");
        AnswerShelf answers(Traffic::Keep);
        LocalDisk disk;
        SteadyClock clock;
        HttpClient client(clock, {});
        Keys keys{disk, nullptr, "/nowhere/keys.json", [](const std::string&) { return "sk-very-secret"; }};
        SessionTools tools{disk, clock, {}, 2 + 4 * kAtOnce};
        for (const char* name : {"storyboard", "voice", "image", "motion", "music", "effects"})
            tools.stages[name] = std::make_shared<FakeStage>(name);
        tools.stages["captions"] = std::make_shared<CaptionsStage>();
        if (pictures)
            tools.stages["image"] = imageStage({&client, &keys, &disk, &settings, {}});
        if (voices)
            tools.stages["voice"] = sure(VoiceStage::create(m_voices, {}, {&client, &keys, &settings}));
        for (const char* name : {"image", "voice"})
            tools.stages[name] = std::make_shared<BookedStage>(tools.stages[name], BookedStageTools{&settings, &purse, &answers});
        const auto session = sure(Session::create(tools, folder / "bees.short", m_project, false));
        const Clock::time_point begin = Clock::now();
        sure(session->generate({}, {}, {}));
        const double least = kScenes * static_cast<double>(kThinkingMs) / kAtOnce;
        std::printf("%-34s %.2f × the waiting\n", what, msSince(begin) / least);
    }

private:
    static Json entry(const char* name, const FakeServer& server, const Json& more) {
        Json entry = {{"name", name}, {"protocol", "openai"}, {"baseUrl", server.url() + "/v1"}, {"keyEnv", "STUDIO_KEY"}, {"concurrency", kAtOnce}};
        entry.update(more);
        return entry;
    }
    static std::shared_ptr<Stage> imageStage(const RemoteImaging& remote) {
        return std::make_shared<ImageStage>(remoteImages(remote), ProviderOrder("image", {{"painter", "gpt-image-1", kAtOnce, true}}, {"painter"}, false));
    }

    VoiceOptions m_voices{SW_SOURCE_DIR "/resources/voices", VoiceOptions{}.htsVoice, {}};
    std::string m_wav;
    FakeServer m_image;
    FakeServer m_voice{thinking([this](const FakeRequest& request) { return OpenAiSpeechRules{}.refusal(request).value_or(fakeAnswer(200, "audio/wav", m_wav)); })};
    Project m_project;
};

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    measureCalls(argc > 1 ? std::max(20, std::atoi(argv[1])) : 2000);
    Short film;
    film.measure("20 pictures", true, false, false);
    film.measure("20 pictures that are paid for", true, false, true);
    film.measure("20 voices", false, true, false);
    film.measure("20 pictures and 20 voices", true, true, true);
    return 0;
}
