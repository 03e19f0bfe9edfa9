#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <future>
#include <thread>

#include "app/studio_projects.h"
#include "core/media/caption/fonts.h"
#include "core/media/preview/sound_output.h"
#include "services/gateway/gateway_server.h"
#include "services/gateway/project_routes.h"
#include "services/http/authenticator.h"
#include "tests/services/gateway/raw_client.h"
#include "tests/ui/ui_fixture.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/theme.h"

using namespace sw;
using test::RawAnswer;
using test::RawClient;

namespace {

/// A window with a finished project, and a real server beside it.
struct Studio {
    explicit Studio(int patienceMs = 20'000)
        : preferences(fixture.path("config")),
          window(fixture.editor(), preferences, std::make_unique<SilentOutput>()),
          owner(patienceMs),
          projects(fixture.editor(), fixture.path("data"), owner) {
        GatewaySettings settings;
        settings.port = 0;
        ok = fixture.openFinished() && server.start(settings, projectRoutes(works()), authenticator, metrics, {});
        window.show();
        ok = ok && QTest::qWaitForWindowExposed(&window);
        window.setFocus();
    }
    ~Studio() { server.stop(); }

    ProjectWorks works() {
        ProjectWorks works{projects, {}, {}, {}, {}, {}};
        works.newProject = [](const LenientJson&) -> Result<NewProject> { return NewProject{}; };
        return works;
    }
    [[nodiscard]] const Project& project() { return *fixture.editor().state().project; }
    static std::string message(const std::string& method, const std::string& path, const std::string& body = {}, const std::string& headers = {}) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body;
    }
    /// An answer that comes while this thread's events run.
    RawAnswer ask(const std::string& bytes) {
        std::future<RawAnswer> answer = send(bytes);
        (void)QTest::qWaitFor([&] { return isReady(answer); }, 30'000);
        return answer.get();
    }
    std::future<RawAnswer> send(const std::string& bytes) {
        return std::async(std::launch::async, [port = server.port(), bytes] { return RawClient(port).ask(bytes); });
    }
    static bool isReady(const std::future<RawAnswer>& answer) { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }
    /// "/api/project/…" of the one in the window.
    std::string path() { return "/api/project/" + projects.shownId(); }

    test::UiFixture fixture;
    ui::Preferences preferences;
    ui::MainWindow window;
    OwnerThread owner;
    app::StudioProjects projects;
    Metrics metrics;
    NoAuthentication authenticator;
    GatewayServer server;
    bool ok = false;
};

std::string setTitle(const std::string& title) {
    return Json::array({{{"edit", "SetTitle"}, {"title", title}}}).dump();
}

}  // namespace

/// The window's project over real HTTP.
class TestStudioProjects : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(loadFonts(SW_DATA_DIR));
        ui::setIconFolder(SW_DATA_DIR "/icons");
        ui::useTheme(*qApp, ui::Colours::dark());
    }

    void anEditShowsInTheWindowAndCtrlZTakesItBack() {
        Studio studio;
        QVERIFY(studio.ok);
        const std::string before = studio.project().script.title;
        const Json list = Json::parse(studio.ask(Studio::message("GET", "/api/project")).body);
        QVERIFY(list["projects"][0]["id"] == studio.projects.shownId());
        const RawAnswer done = studio.ask(Studio::message("POST", studio.path() + "/edits", setTitle("From elsewhere")));
        QCOMPARE(done.status, 200);
        QCOMPARE(studio.project().script.title, std::string("From elsewhere"));
        QVERIFY(studio.window.windowTitle().contains("From elsewhere"));
        QVERIFY(studio.fixture.editor().session()->undoStack().undoText().contains("title", Qt::CaseInsensitive));
        QTest::keyClick(&studio.window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(studio.project().script.title, before);
        // The client hears of it: its next edit is for a state that is no more.
        const RawAnswer late = studio.ask(Studio::message("POST", studio.path() + "/edits", setTitle("Again"), "If-Match: " + done.headers.at("etag") + "\r\n"));
        QCOMPARE(late.status, 409);
        QVERIFY(Json::parse(late.body)["changes"][0]["label"].get<std::string>().starts_with("Undo"));
    }

    void undoOverHttpIsTheWindowsUndo() {
        Studio studio;
        studio.fixture.editor().apply(SetTitle{"By hand"});
        QCOMPARE(studio.ask(Studio::message("POST", studio.path() + "/undo")).status, 200);
        QVERIFY(studio.project().script.title != "By hand");
        QVERIFY(studio.fixture.editor().session()->undoStack().canRedo());
    }

    void anErrorIsForTheClientNotForTheWindow() {
        Studio studio;
        QSignalSpy notices(&studio.fixture.editor(), &ui::Editor::noticed);
        const std::string wrong = R"([{"edit":"SetSentenceText","sentence":"sentence-99","text":"x"}])";
        QCOMPARE(studio.ask(Studio::message("POST", studio.path() + "/edits", wrong)).status, 422);
        QVERIFY(notices.isEmpty());
    }

    void whatLiesBesideItIsReachedAndWhatIsShownIsLeftAlone() {
        Studio studio;
        const std::filesystem::path shown = studio.fixture.editor().session()->paths().file;
        QCOMPARE(*studio.projects.adopt(shown, {}), studio.projects.shownId());
        const Result<void> released = studio.projects.release(shown, {});
        QVERIFY(!released && released.error().message.find("in the window") != std::string::npos);
        const std::filesystem::path beside = shown.parent_path() / "bees – de.short";
        QVERIFY(Session::create(studio.fixture.editor().studio().tools, beside, studio.project(), false));
        const Result<std::string> id = studio.projects.adopt(beside, {});
        QVERIFY2(id, id ? "" : id.error().message.c_str());
        QCOMPARE(*studio.projects.adopt(beside, {}), *id);
        QCOMPARE(studio.ask(Studio::message("POST", "/api/project/" + *id + "/edits", setTitle("Bienen"))).status, 200);
        // Opened in the window, it is the same project.
        QVERIFY(studio.fixture.editor().open(beside));
        QCOMPARE(studio.projects.shownId(), *id);
        QCOMPARE(studio.project().script.title, std::string("Bienen"));
        QVERIFY(studio.projects.adopt(shown.parent_path() / "wasps.short", {}).error().code == ErrorCode::NotFound);
    }

    void onlyOneOfTwoClientsWins() {
        Studio studio;
        const std::string tag = studio.ask(Studio::message("GET", studio.path())).headers.at("etag");
        const std::string path = studio.path() + "/edits";
        std::future<RawAnswer> a = studio.send(Studio::message("POST", path, setTitle("A"), "If-Match: " + tag + "\r\n"));
        std::future<RawAnswer> b = studio.send(Studio::message("POST", path, setTitle("B"), "If-Match: " + tag + "\r\n"));
        QTRY_VERIFY_WITH_TIMEOUT(Studio::isReady(a) && Studio::isReady(b), 30'000);
        const int first = a.get().status;
        QCOMPARE(first + b.get().status, 200 + 409);
        QCOMPARE(studio.project().script.title, std::string(first == 200 ? "A" : "B"));
    }

    void aBusyWindowDelaysOnlyWhatNeedsIt() {
        Studio studio(50);
        // This thread waits for the answers itself, so that the window can do nothing.
        QCOMPARE(RawClient(studio.server.port()).ask(Studio::message("GET", "/health")).status, 200);
        const RawAnswer busy = RawClient(studio.server.port()).ask(Studio::message("GET", studio.path()));
        QCOMPARE(busy.status, 503);
        QVERIFY(busy.headers.contains("retry-after"));
        QCOMPARE(RawClient(studio.server.port()).ask(Studio::message("GET", "/health")).status, 200);
        QCOMPARE(studio.ask(Studio::message("GET", studio.path())).status, 200);
    }

    void switchingOffLetsWaitingRequestsGo() {
        Studio studio;
        RawClient client(studio.server.port());
        client.send(Studio::message("GET", studio.path()));
        studio.server.stop();  // the window's thread waits for the handlers here
        QVERIFY(client.read().status != 200);
    }

    void theProjectGoesWithTheWindow() {
        Studio studio;
        const std::string path = studio.path();
        RawClient listener(studio.server.port());
        listener.send(Studio::message("GET", path + "/events"));
        std::string seen;
        std::jthread reader([&] { seen = listener.until("event: closed"); });
        std::shared_ptr<ProjectLog> log;
        QVERIFY(studio.projects.with(
            studio.projects.shownId(),
            [&](OpenProject& project) -> Result<void> {
                log = project.log();
                return {};
            },
            {}, Patience::Request));
        QTRY_VERIFY(log->isFollowed());
        studio.fixture.editor().close();
        reader.join();
        QVERIFY(!seen.empty());
        QCOMPARE(studio.ask(Studio::message("GET", path)).status, 404);
    }

    void aProjectOfTheDataFolderMovesIntoTheWindow() {
        Studio studio;
        const RawAnswer made = studio.ask(Studio::message("POST", "/api/project"));
        QCOMPARE(made.status, 201);
        const std::string id = Json::parse(made.body)["id"];
        QVERIFY(studio.projects.shownId() != id);  // the window keeps what it shows
        QCOMPARE(studio.ask(Studio::message("POST", "/api/project/" + id + "/edits", setTitle("Kept"))).status, 200);
        QVERIFY(studio.fixture.editor().open(studio.fixture.path("data") / id / "project.short"));
        QCOMPARE(studio.projects.shownId(), id);
        QCOMPARE(studio.project().script.title, std::string("Kept"));
        QCOMPARE(studio.ask(Studio::message("POST", "/api/project/" + id + "/edits", setTitle("Seen"))).status, 200);
        QCOMPARE(studio.project().script.title, std::string("Seen"));
    }
};

QTEST_MAIN(TestStudioProjects)
#include "tst_studio_projects.moc"
