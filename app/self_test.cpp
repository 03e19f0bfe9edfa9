#include "app/self_test.h"

#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>
#include <cstdlib>
#include <set>

#include "app/gateway_options.h"
#include "app/services.h"
#include "core/base/text.h"
#include "core/media/export/exporter.h"
#include "core/media/scene/compositor.h"
#include "core/media/source/media_probe.h"
#include "core/session/bundle.h"
#include "services/gateway/gateway_server.h"
#include "services/http/authenticator.h"
#include "services/remote/http_client.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr int kFrames = 10;
constexpr int kPreviewWidth = 540;  // pixels; half of the sample's
constexpr int kPreviewHeight = 960;

/// The first of the usual places that can be written to; also where there is no /tmp and the home is read-only.
Result<std::unique_ptr<QTemporaryDir>> temporaryFolder() {
    std::vector<std::string> tried;
    for (const char* variable : {"TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"})
        if (const char* const folder = std::getenv(variable); folder && *folder)
            tried.emplace_back(folder);
    for (const char* folder : {"/tmp", "/var/tmp", "/dev/shm", "."})
        tried.emplace_back(folder);
    for (const std::string& folder : tried) {
        auto made = std::make_unique<QTemporaryDir>(
            QDir(QString::fromStdString(folder)).absoluteFilePath("shortwright-self-test-XXXXXX"));
        if (made->isValid())
            return made;
    }
    return fail(ErrorCode::Io, "There is no folder for temporary files: nothing can be written in " +
                                   joined(tried, ", ") +
                                   ". Make room, or set TMPDIR to a folder that can be written to.");
}

/// The installation under test, step by step. Those below use what those above have made.
class SelfTest {
public:
    SelfTest(Composition& composition, std::stop_token stop) : m_composition(composition), m_stop(std::move(stop)) {}

    Result<std::string> findRoom();
    Result<std::string> drawIcon();
    Result<std::string> openSample();
    Result<std::string> renderFrames();
    Result<std::string> exportSecond();
    Result<std::string> askGateway();

private:
    [[nodiscard]] fs::path path(const char* name) const { return m_folder->filePath(name).toStdString(); }
    Result<RemoteAnswer> health(int port);

    Composition& m_composition;
    std::stop_token m_stop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_sample;
    std::shared_ptr<const Cut> m_cut;
    CaptionStyle m_captions;
};

Result<std::string> SelfTest::findRoom() {
    SW_TRY(m_folder, temporaryFolder());
    // What is the user's own is neither read nor changed.
    for (const char* variable : {"TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, QFile::encodeName(m_folder->path()));
    m_composition.useProviders(ProviderSettings{});
    return m_folder->path().toStdString();
}

/// The window's icons need Qt's plug-in for SVG, which nothing links to.
Result<std::string> SelfTest::drawIcon() {
    const fs::path file = m_composition.data() / "icons" / "play.svg";
    QImageReader reader(QString::fromStdString(file.string()));
    if (reader.read().isNull())
        return fail(ErrorCode::MissingComponent, "The icon " + file.string() +
                                                     " cannot be drawn: " + reader.errorString().toStdString() +
                                                     ". Install Qt's SVG plug-in (libqt6svg6), or Shortwright again.");
    return file.string();
}

Result<std::string> SelfTest::openSample() {
    const fs::path file = path("Sample.short");
    SW_CHECK(unpack(m_composition.disk(), m_composition.data() / "sample.shortz", file, false, {}, m_stop));
    SW_TRY(SessionTools tools, m_composition.tools());
    SW_TRY(m_sample, Session::open(std::move(tools), file));
    SW_CHECK(m_composition.loadFonts());
    SW_TRY(Cut cut, m_sample->cut());
    m_cut = std::make_shared<const Cut>(std::move(cut));
    SW_TRY(m_captions, loadCaptionStyle(m_composition.data(), m_cut->captionStyle, m_cut->accentColour));
    return "\"" + m_sample->project()->script.title + "\"";
}

Result<std::string> SelfTest::renderFrames() {
    Compositor compositor(m_cut, m_sample->paths().media(), m_captions, kPreviewWidth, kPreviewHeight);
    std::set<std::string> pictures;
    for (int i = 0; i < kFrames && !m_stop.stop_requested(); ++i) {
        SW_TRY(const QImage frame, compositor.still(compositor.frames() * i / kFrames));
        SW_TRY(std::string bytes, pngBytes(frame));
        pictures.insert(std::move(bytes));
    }
    if (pictures.size() != kFrames)
        return fail(ErrorCode::Internal, "Only " + std::to_string(pictures.size()) + " of " + std::to_string(kFrames) +
                                             " frames of the sample differ, though it moves all the time.");
    return std::to_string(kFrames) + " frames of " + std::to_string(kPreviewWidth) + "x" +
           std::to_string(kPreviewHeight);
}

Result<std::string> SelfTest::exportSecond() {
    ExportRequest request;
    request.cut = m_cut;
    request.mediaFolder = m_sample->paths().media();
    request.captionStyle = m_captions;
    request.output = path("second.mp4");
    request.range = TimeRange{TimePoint{}, TimePoint{} + Duration::seconds(1)};
    SW_TRY(request.settings, exportSettingsFor(m_composition.data(), "fast", request.output));
    SW_TRY(const ExportReport report, exportCut(request, {}, m_stop));
    SW_TRY(const MediaReport film, probeMedia(request.output));
    const StreamReport* const pictures = film.first(StreamKind::Video);
    if (!pictures || pictures->frames != frameAt(TimePoint{} + Duration::seconds(1), m_cut->rate) ||
        !film.first(StreamKind::Audio))
        return fail(ErrorCode::Internal, "The film of one second is not what it should be: it lacks frames, or sound.");
    return std::to_string(pictures->frames) + " frames with sound, " + std::to_string(report.bytes) + " bytes";
}

Result<RemoteAnswer> SelfTest::health(int port) {
    Endpoint gateway{"the gateway", addressOf("127.0.0.1", port)};
    gateway.timeoutMs = 20'000;
    gateway.tries = 1;
    HttpClient client(m_composition.clock(), {});
    return client.call(gateway, {.path = "/health", .accepts = {"application/json"}}, m_stop);
}

Result<std::string> SelfTest::askGateway() {
    Metrics metrics;
    NoAuthentication everybody;
    SW_TRY(GatewaySettings settings, gatewaySettings({}));
    settings.host = "127.0.0.1";
    settings.port = 0;
    settings.tls.reset();
    nameServices(settings);
    SW_TRY(const std::unique_ptr<GatewayParts> parts, GatewayParts::open(m_composition, {}, metrics, true));
    SW_TRY(std::vector<Route> routes, allRoutes(*parts));
    GatewayServer server;
    SW_CHECK(server.start(std::move(settings), std::move(routes), everybody, metrics, {}));
    Result<RemoteAnswer> answer = health(server.port());
    server.stop();
    SW_CHECK(answer);
    SW_TRY(const Json health, parseJson(answer->body, "The gateway's answer"));
    return stringOr(health, "status");
}

}  // namespace

int selfTest(Console& console, Composition& composition, const std::stop_token& stop) {
    struct Step {
        const char* name;
        Result<std::string> (SelfTest::*run)();
    };
    constexpr Step kSteps[] = {{"temporary folder", &SelfTest::findRoom},
                               {"icons", &SelfTest::drawIcon},
                               {"sample", &SelfTest::openSample},
                               {"ten frames", &SelfTest::renderFrames},
                               {"export of one second", &SelfTest::exportSecond},
                               {"gateway's /health", &SelfTest::askGateway}};
    SelfTest test(composition, stop);
    for (const Step& step : kSteps) {
        const Result<std::string> said = stop.stop_requested() ? Result<std::string>(cancelled()) : (test.*step.run)();
        const std::string what = said ? *said : said.error().message;
        console.emit({{"event", "step"}, {"step", step.name}, {"ok", said.has_value()}, {"said", what}});
        console.print(std::string(step.name) + (said ? ": ok, " : ": FAILED. ") + what);
        if (!said) {
            console.emit({{"event", "error"}, {"code", "self_test"}, {"message", what}});
            return 1;
        }
    }
    console.emit({{"event", "done"}, {"steps", std::size(kSteps)}});
    console.print("Shortwright works here.");
    return 0;
}

}  // namespace sw::app
