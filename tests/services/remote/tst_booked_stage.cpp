#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <fstream>

#include "../../support/failing_disk.h"
#include "../../support/fake_server.h"
#include "../../support/remote_client.h"
#include "core/graph/scheduler.h"
#include "services/remote/booked_stage.h"
#include "services/remote/provider_order.h"

using namespace sw;
using namespace sw::test;
namespace fs = std::filesystem;

namespace {

/// A stage that asks one provider for a picture: by one call, by a stream, into a file, or by an order that is waited for.
class PainterStage final : public Stage {
public:
    using Ask = std::function<Result<StageResult>(HttpClient&, const Endpoint&, const StageRequest&, const StageContext&)>;

    PainterStage(HttpClient& client, std::string url, Ask ask) : m_client(client), m_url(std::move(url)), m_ask(std::move(ask)) {}
    [[nodiscard]] std::string name() const override { return "image"; }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::string provider(const Json& parameters) const override { return m_order.label(parameters); }
    [[nodiscard]] int concurrency(const std::string&) const override { return 4; }
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override {
        return firstThatCan(m_order, request.parameters, context, [&](const ProviderChoice& choice) {
            Result<StageResult> made = m_ask(m_client, endpointAt(m_url), request, context);
            if (made) {
                made->provider = choice.name;
                made->used = {{"images", 1}};
            }
            return made;
        });
    }

private:
    HttpClient& m_client;
    std::string m_url;
    Ask m_ask;
    ProviderOrder m_order{"image", {{"studio", "", 4, true}}, {"studio"}, false};
};

RemoteRequest order(const StageRequest& request) {
    RemoteRequest paint;
    paint.method = "POST";
    paint.path = "/paint";
    paint.body = canonicalText(request.parameters);
    paint.contentType = "application/json";
    return paint;
}

StageResult pictureOf(std::string bytes) {
    StageResult result;
    result.files.push_back({"background", "png", std::move(bytes)});
    return result;
}

Result<StageResult> byCall(HttpClient& client, const Endpoint& endpoint, const StageRequest& request, const StageContext& context) {
    SW_TRY(const RemoteAnswer answer, client.call(endpoint, order(request), context.stop));
    if (answer.body.find("rubbish") != std::string::npos)
        return fail(ErrorCode::Provider, "studio's answer is no picture.");
    return pictureOf(answer.body);
}

Result<StageResult> byStream(HttpClient& client, const Endpoint& endpoint, const StageRequest& request, const StageContext& context) {
    std::string bytes;
    const ByteSink sink = [&](std::string_view piece, const RemoteAnswer&) -> Result<void> {
        bytes += piece;
        return {};
    };
    SW_TRY(const RemoteAnswer answer, client.stream(endpoint, order(request), sink, context.stop));
    return answer.isGood() ? Result<StageResult>(pictureOf(bytes)) : tl::unexpected<Error>(client.refusalOf(endpoint, answer));
}

Result<StageResult> byFile(HttpClient& client, const Endpoint& endpoint, const StageRequest& request, const StageContext& context) {
    const fs::path file = context.folder / (request.node.substr(request.node.find('/') + 1) + ".tmp");
    std::error_code ignored;
    fs::create_directories(context.folder, ignored);
    SW_CHECK(client.download(endpoint, order(request), file, context.stop));
    LocalDisk disk;
    SW_TRY(std::string bytes, disk.read(file));
    return pictureOf(std::move(bytes));
}

/// As servers of clips do it: an order, then looks whether it is done, then the file.
Result<StageResult> byWaiting(HttpClient& client, const Endpoint& endpoint, const StageRequest& request, const StageContext& context) {
    SW_TRY(const RemoteAnswer ordered, client.call(endpoint, order(request), context.stop));
    RemoteRequest look;
    look.path = "/orders/" + ordered.body;
    for (;;) {
        SW_TRY(const RemoteAnswer state, client.call(endpoint, look, context.stop));
        if (state.body == "done")
            break;
    }
    look.path = "/files/" + ordered.body;
    SW_TRY(const RemoteAnswer picture, client.call(endpoint, look, context.stop));
    return pictureOf(picture.body);
}

/// Dies as by kill -9 when something is written to it.
class DeadlyDisk final : public Disk {
public:
    explicit DeadlyDisk(std::string ending) : m_ending(std::move(ending)) {}
    Result<std::string> read(const fs::path& file) override { return m_disk.read(file); }
    Result<std::string> digest(const fs::path& file) override { return m_disk.digest(file); }
    Result<std::vector<std::string>> list(const fs::path& folder) override { return m_disk.list(folder); }
    Result<void> writeAtomically(const fs::path& file, std::string_view bytes) override {
        die(file);
        return m_disk.writeAtomically(file, bytes);
    }
    Result<void> append(const fs::path& file, std::string_view bytes) override {
        die(file);
        return m_disk.append(file, bytes);
    }
    Result<void> makeFolders(const fs::path& folder) override { return m_disk.makeFolders(folder); }
    Result<void> remove(const fs::path& file) override { return m_disk.remove(file); }
    Result<void> removeFolder(const fs::path& folder) override { return m_disk.removeFolder(folder); }
    Result<void> rename(const fs::path& from, const fs::path& to) override { return m_disk.rename(from, to); }
    bool exists(const fs::path& path) override { return m_disk.exists(path); }

private:
    void die(const fs::path& file) const {
        if (!m_ending.empty() && file.string().ends_with(m_ending))
            ::raise(SIGKILL);
    }
    LocalDisk m_disk;
    std::string m_ending;
};

/// A user, a project, and who paints for them: 0.5 USD a picture.
struct Studio {
    Studio(const fs::path& home, std::string url, PainterStage::Ask ask = byCall, std::optional<double> budget = {}, Traffic traffic = Traffic::Keep,
           const std::string& prices = R"({"provider":"studio","perImage":0.5})")
        : settings(*providerSettings({{"providers", {{"image", Json::array({{{"name", "studio"}, {"protocol", "openai"}, {"baseUrl", url + "/v1"}}})}}}})),
          purse(*PriceList::parse(R"({"currency":"USD","date":"2026-11-27","prices":[)" + prices + "]}", "prices"), budget, home / "spending"),
          answers(traffic),
          client([&] {
              HttpClientOptions options;
              options.replay = traffic == Traffic::Replay;
              return options;
          }()),
          stage(std::make_shared<BookedStage>(std::make_shared<PainterStage>(*client, url, std::move(ask)), BookedStageTools{&settings, &purse, &answers})),
          media(home / "bees.media") {}

    StageGraph graph(int scenes) const {
        std::vector<Node> nodes;
        for (int i = 1; i <= scenes; ++i)
            nodes.push_back({"image/scene-" + std::to_string(i), "image", "Picture", {{"prompt", "bee " + std::to_string(i)}}, {}});
        return *StageGraph::make(std::move(nodes));
    }
    RunReport make(Disk& disk, int scenes = 1, int workers = 2) {
        AssetStore store(disk, media);
        AssetLog log(disk, media / "assets.log");
        Scheduler scheduler({{"image", stage}}, store, log, clock, workers);
        const StageGraph nodes = graph(scenes);
        return scheduler.run(nodes, log.load()->index, nodes.keys(), {}, {});
    }
    RunReport make(int scenes = 1, int workers = 2) {
        LocalDisk disk;
        return make(disk, scenes, workers);
    }
    /// The bytes that the asset of the first scene has.
    std::string picture() {
        LocalDisk disk;
        const AssetPtr asset = AssetLog(disk, media / "assets.log").load()->index.find("image/scene-1");
        return asset ? disk.read(media / asset->files.at("background").fileName()).value_or("gone") : "none";
    }
    std::vector<std::string> keptAnswers() const {
        LocalDisk disk;
        return *disk.list(answerFolder(media));
    }
    double spent() { return purse.book().thisMonth("USD")->spent; }

    ProviderSettings settings;
    Purse purse;
    AnswerShelf answers;
    QuickClient client;
    SteadyClock clock;
    std::shared_ptr<BookedStage> stage;
    fs::path media;
};

std::size_t ordersAt(const FakeServer& server) {
    std::size_t count = 0;
    for (const FakeRequest& request : server.requests())
        count += request.method == "POST";
    return count;
}

/// Numbers its pictures, so that two of them are never the same; "/orders" are done at the second look.
FakeServer::Handler painter() {
    return [count = std::make_shared<std::atomic<int>>(0), looks = std::make_shared<std::atomic<int>>(0)](const FakeRequest& request, FakeServer::Wire& wire) {
        if (request.target.find("/orders/") != std::string::npos)
            wire.send(fakeAnswer(200, "text/plain", ++*looks % 2 == 0 ? "done" : "wait"));
        else if (request.target.find("/files/") != std::string::npos)
            wire.send(fakeAnswer(200, "image/png", "picture of order " + request.target.substr(10)));
        else
            wire.send(fakeAnswer(200, "image/png", std::to_string(++*count)));
    };
}

struct Way {
    const char* name;
    PainterStage::Ask ask;
};
const std::vector<Way>& ways() {
    static const std::vector<Way> kAll = {{"a call", byCall}, {"a stream", byStream}, {"a file", byFile}, {"an order", byWaiting}};
    return kAll;
}

void addWays() {
    QTest::addColumn<int>("way");
    for (std::size_t i = 0; i < ways().size(); ++i)
        QTest::newRow(ways()[i].name) << static_cast<int>(i);
}

}  // namespace

/// Runs that cost something: said before, booked after, kept within the budget, and never paid twice.
class TestBookedStage : public QObject {
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void saysBeforeAndBooksAfter() {
        FakeServer server(painter());
        Studio studio(home(), server.url());
        const Plan before = makePlan(studio.graph(2), {}, lookupIn({{"image", studio.stage}}), {}, [](const MediaRef&) { return true; });
        QCOMPARE(before.cost, 1.0);
        QCOMPARE(before.currency, std::string("USD"));
        QCOMPARE(before.unpriced, 0);
        const RunReport report = studio.make(2);
        QVERIFY2(report.result, report.result ? "" : report.result.error().message.c_str());
        const AssetPtr asset = report.index.find("image/scene-1");
        QCOMPARE(asset->cost, 0.5);
        QCOMPARE(asset->extra["used"]["images"].get<double>(), 1.0);
        QCOMPARE(studio.spent(), 1.0);
        const Spending line = studio.purse.book().lines("")->front();
        QCOMPARE(line.project, (home() / "bees.short").string());
        QVERIFY(line.node.starts_with("image/scene-"));
        QCOMPARE(line.provider, std::string("studio"));
        QVERIFY(studio.keptAnswers().empty());
        QVERIFY(studio.make(2).ran.empty());
        QCOMPARE(studio.spent(), 1.0);
    }

    void anUnknownPriceIsSaid() {
        FakeServer server(painter());
        Studio studio(home(), server.url(), byCall, {}, Traffic::Keep, R"({"provider":"studio","perSecond":1})");
        const Plan before = makePlan(studio.graph(2), {}, lookupIn({{"image", studio.stage}}), {}, [](const MediaRef&) { return true; });
        QCOMPARE(before.unpriced, 2);
        QVERIFY(!before.nodes[0].priced);
        const RunReport report = studio.make();
        QVERIFY(report.result);
        QVERIFY(!booleanOr(report.index.find("image/scene-1")->extra, "priced", true));
        QVERIFY(!studio.purse.book().lines("")->front().cost);
    }

    void whatIsFreeIsInNoBook() {
        FakeServer server(painter());
        Studio studio(home(), server.url(), byCall, 0.0, Traffic::Keep, "");
        QVERIFY(studio.make().result);
        QVERIFY(studio.purse.book().lines("")->empty());
        QVERIFY(!fs::exists(answerFolder(studio.media)));
    }

    void theBudgetEndsItBeforeTheCall() {
        FakeServer server(painter());
        Studio studio(home(), server.url(), byCall, 1.2);
        const RunReport report = studio.make(5, 4);
        QVERIFY(!report.result);
        QCOMPARE(report.result.error().code, ErrorCode::OverBudget);
        QCOMPARE(ordersAt(server), std::size_t{2});
        QCOMPARE(report.ran.size(), std::size_t{2});
        QCOMPARE(studio.spent(), 1.0);
    }

    void aFullDiskPaysOnce_data() {
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("room");  // bytes: nothing, or the picture but not the log's line
        for (std::size_t i = 0; i < ways().size(); ++i)
            for (const int room : {0, 100})
                QTest::addRow("%s, %d bytes", ways()[i].name, room) << static_cast<int>(i) << room;
    }
    void aFullDiskPaysOnce() {
        QFETCH(int, way);
        QFETCH(int, room);
        FakeServer server(painter());
        LocalDisk local;
        {
            Studio studio(home(), server.url(), ways()[static_cast<std::size_t>(way)].ask);
            FailingDisk disk(local);
            disk.fillUpAfter(static_cast<std::size_t>(room));
            QVERIFY(!studio.make(disk).result);
            QCOMPARE(studio.keptAnswers().size(), std::size_t{1});
            struct stat state {};
            QCOMPARE(::stat((answerFolder(studio.media) / studio.keptAnswers().front()).c_str(), &state), 0);
            QCOMPARE(state.st_mode & 0777, mode_t{0600});
        }
        Studio again(home(), server.url(), ways()[static_cast<std::size_t>(way)].ask, 0.5);  // the budget is used up: nobody is asked
        const RunReport report = again.make();
        QVERIFY2(report.result, report.result ? "" : report.result.error().message.c_str());
        QCOMPARE(ordersAt(server), std::size_t{1});
        QVERIFY(again.picture().ends_with("1"));
        QCOMPARE(again.spent(), 0.5);
        QVERIFY(again.keptAnswers().empty());
    }

    void whoIsKilledPaysOnce_data() {
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("at");
        for (std::size_t i = 0; i < ways().size(); ++i)
            for (const char* at : {"answer", ".png", "assets.log"})
                QTest::addRow("%s, at %s", ways()[i].name, at) << static_cast<int>(i) << QString(at);
    }
    void whoIsKilledPaysOnce() {
        QFETCH(int, way);
        QFETCH(QString, at);
        FakeServer server(painter());
        const PainterStage::Ask ask = ways()[static_cast<std::size_t>(way)].ask;
        const pid_t child = ::fork();
        if (child == 0) {
            const PainterStage::Ask deadly = [&](HttpClient& client, const Endpoint& endpoint, const StageRequest& request, const StageContext& context) {
                Result<StageResult> made = ask(client, endpoint, request, context);
                if (at == "answer")
                    ::raise(SIGKILL);
                return made;
            };
            Studio studio(home(), server.url(), deadly);
            DeadlyDisk disk(at == "answer" ? "" : at.toStdString());
            (void)studio.make(disk);
            ::_exit(1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        QCOMPARE(ordersAt(server), std::size_t{1});
        Studio studio(home(), server.url(), ask);
        const RunReport report = studio.make();
        QVERIFY2(report.result, report.result ? "" : report.result.error().message.c_str());
        QCOMPARE(ordersAt(server), std::size_t{1});
        QVERIFY(studio.picture().ends_with("1"));
        QCOMPARE(studio.spent(), 0.5);
        QCOMPARE(studio.purse.book().lines("")->size(), std::size_t{1});
        QVERIFY(studio.keptAnswers().empty());
    }

    /// A loss of power may leave the beginning of an answer: it is known by its size.
    void aTornAnswerIsAskedForAgain() {
        FakeServer server(painter());
        LocalDisk local;
        {
            Studio studio(home(), server.url());
            FailingDisk disk(local);
            disk.fillUpAfter(0);
            QVERIFY(!studio.make(disk).result);
        }
        Studio studio(home(), server.url());
        const fs::path answer = answerFolder(studio.media) / studio.keptAnswers().front();
        fs::resize_file(answer, fs::file_size(answer) - 1);
        QVERIFY(studio.make().result);
        QCOMPARE(ordersAt(server), std::size_t{2});
        QCOMPARE(studio.picture(), std::string("2"));
    }

    /// What a killed program has left goes; what another one writes stays.
    void othersMayWriteAtTheSameTime() {
        FakeServer server(painter());
        Studio studio(home(), server.url());
        const fs::path folder = answerFolder(studio.media);
        fs::create_directories(folder);
        const pid_t gone = ::fork();
        if (gone == 0)
            ::_exit(0);
        ::waitpid(gone, nullptr, 0);
        const std::string dead = "a-b-000001.pending." + std::to_string(gone) + "-0.part";
        const std::string living = "a-b-000001.pending." + std::to_string(::getppid()) + "-0.part";
        for (const std::string& name : {dead, living})
            std::ofstream(folder / name) << "half";
        QVERIFY(studio.make().result);
        QCOMPARE(studio.keptAnswers(), std::vector<std::string>{living});
    }

    void halfAnAnswerIsNone() {
        FakeServer server([](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1000\r\n\r\nhalf");
            wire.reset();
        });
        Studio studio(home(), server.url(), byStream);
        QVERIFY(!studio.make().result);
        QVERIFY(studio.keptAnswers().empty());
        QCOMPARE(studio.spent(), 0.0);
    }

    void anAnswerThatCannotBeUsedIsAskedForAgain() {
        std::atomic<int> count = 0;
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeAnswer(200, "image/png", ++count == 1 ? "rubbish" : "picture")); });
        Studio studio(home(), server.url());
        QVERIFY(!studio.make().result);
        QVERIFY(studio.keptAnswers().empty());
        QVERIFY(studio.make().result);
        QCOMPARE(studio.picture(), std::string("picture"));
    }

    /// What was ordered stays ordered while its maker cannot be reached; and is ordered anew when it is not known any more.
    void anOrderIsNotForgotten_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<std::size_t>("orders");
        QTest::newRow("busy") << 401 << std::size_t{1};
        QTest::newRow("forgotten") << 404 << std::size_t{2};
    }
    void anOrderIsNotForgotten() {
        QFETCH(int, status);
        QFETCH(std::size_t, orders);
        std::atomic<bool> failing = true;
        FakeServer server([&, paint = painter()](const FakeRequest& request, FakeServer::Wire& wire) {
            if (failing && request.method == "GET")
                wire.send(fakeAnswer(status, "text/plain", "no"));
            else
                paint(request, wire);
        });
        for (int round = 0; round < 2; ++round) {
            Studio studio(home(), server.url(), byWaiting);
            QVERIFY(!studio.make().result);
        }
        failing = false;
        Studio studio(home(), server.url(), byWaiting);
        QVERIFY(studio.make().result);
        QCOMPARE(ordersAt(server), orders);
    }

    void whatIsAnAssetIsNotGivenAgain() {
        FakeServer server(painter());
        Studio studio(home(), server.url());
        QVERIFY(studio.make().result);
        fs::remove(studio.media / "assets.log");  // as if it were wanted once more
        QVERIFY(studio.make().result);
        QCOMPARE(ordersAt(server), std::size_t{2});
        QCOMPARE(studio.picture(), std::string("2"));
    }

    void noKeyIsKept() {
        FakeServer server([](const FakeRequest& request, FakeServer::Wire& wire) {
            wire.send(fakeAnswer(200, "application/json", "{\"you\":\"" + request.header("authorization") + "\"}", "X-Echo: sk-very-secret\r\n"));
        });
        for (const Way& way : {ways()[0], ways()[1], ways()[2]}) {
            QTemporaryDir folder;
            Studio studio(folder.path().toStdString(), server.url(), way.ask, {}, Traffic::Record);
            QVERIFY(studio.make().result);
            QCOMPARE(studio.keptAnswers().size(), std::size_t{1});
            LocalDisk disk;
            const std::string bytes = *disk.read(answerFolder(studio.media) / studio.keptAnswers().front());
            QVERIFY2(bytes.find("sk-very") == std::string::npos && bytes.find("Bearer ***") != std::string::npos, bytes.c_str());
        }
    }

    void aCassetteMakesTheSameAgain_data() { addWays(); }
    void aCassetteMakesTheSameAgain() {
        QFETCH(int, way);
        const PainterStage::Ask ask = ways()[static_cast<std::size_t>(way)].ask;
        std::string first;
        std::string url;
        {
            FakeServer server(painter());
            url = server.url();
            Studio studio(home(), url, ask, {}, Traffic::Record);
            QVERIFY(studio.make(2).result);
            first = studio.picture();
        }
        fs::remove(home() / "bees.media" / "assets.log");
        Studio replaying(home(), url, ask, 0.0, Traffic::Replay);  // nobody is there, and nothing may be spent
        for (int round = 0; round < 2; ++round) {
            const RunReport report = replaying.make(2);
            QVERIFY2(report.result, report.result ? "" : report.result.error().message.c_str());
            QCOMPARE(replaying.picture(), first);
            fs::remove(home() / "bees.media" / "assets.log");
        }
        QCOMPARE(replaying.spent(), 1.0);
        const RunReport more = replaying.make(3);
        QVERIFY(!more.result);
        QCOMPARE(more.result.error().code, ErrorCode::NotFound);
        QVERIFY(more.result.error().message.find("studio") != std::string::npos && more.result.error().message.find("--replay") != std::string::npos);
    }

    void aCassetteHasRefusalsToo() {
        std::string said;
        std::string url;
        {
            FakeServer server([](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeJson(R"({"error":{"message":"No credit."}})", 402)); });
            url = server.url();
            Studio studio(home(), url, byStream, {}, Traffic::Record);
            said = studio.make().result.error().message;
            QVERIFY(said.find("No credit.") != std::string::npos);
        }
        Studio gone(home(), url, byCall, {}, Traffic::Keep);
        QVERIFY(gone.make().result.error().message.find("No credit.") == std::string::npos);
        Studio replaying(home(), url, byStream, {}, Traffic::Replay);
        QCOMPARE(replaying.make().result.error().message, said);
    }

private:
    fs::path home() const { return m_home->path().toStdString(); }
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_APPLESS_MAIN(TestBookedStage)
#include "tst_booked_stage.moc"
