#include <QtTest>
#include <atomic>
#include <thread>

#include "../../support/mutated_json.h"
#include "remote_support.h"

using namespace sw;
using namespace sw::test;

/// Pictures from remote providers, each protocol against a server that speaks it strictly: the suite that all of them pass.
class TestRemoteImages : public QObject, private RemoteStudio {
    Q_OBJECT

private slots:
    void makes_data() { addDialects(); }
    void makes() {
        const ImageDialect& spoken = chosen();
        FakeServer server(serving(spoken.open(encoded(landscape(), "PNG"))));
        std::vector<double> progress;
        StageContext context;
        context.progress = [&](double fraction, std::string_view) { progress.push_back(fraction); };
        const auto result = run(settingsFor(spoken, server), request(), context);
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY2(server.complaints().empty(), server.complaints().empty() ? "" : server.complaints()[0].c_str());
        QCOMPARE(result->provider, std::string("studio"));
        QCOMPARE(result->model, std::string(spoken.madeBy));
        QVERIFY(!result->licence.empty() && result->choice.empty());
        QCOMPARE(result->used.at("images"), 1.0);
        QCOMPARE(result->value.at("alt").get<std::string>(), std::string("An erupting volcano at night"));
        expectGround(*result);
        QVERIFY(!progress.empty() && std::ranges::is_sorted(progress));
        // The same order gives the same picture.
        const auto again = run(settingsFor(spoken, server), request());
        QVERIFY(again && again->files[0].bytes == result->files[0].bytes && again->value == result->value);
    }

    void saysThatAKeyIsWrong_data() { addDialects(); }
    void saysThatAKeyIsWrong() {
        const ImageDialect& spoken = chosen();
        if (!spoken.keyed)
            QSKIP("it has no keys");
        FakeServer server(serving(spoken.open(encoded(landscape(), "PNG"))));
        m_key = "sk-wrong";
        expectFailure(settingsFor(spoken, server), "key");
        m_key = "sk-very-secret";
    }

    void tellsWhetherItAnswers_data() { addDialects(); }
    void tellsWhetherItAnswers() {
        const ImageDialect& spoken = chosen();
        FakeServer server(serving(spoken.open("")));
        const ProviderSettings settings = settingsFor(spoken, server);
        m_keys.remove("studio");
        const auto health = checkImageProvider(settings.providers.at("image")[0], *m_client, m_keys, {});
        QVERIFY2(health, health ? "" : health.error().message.c_str());
        QVERIFY(!health->note.empty());
        for (const FakeRequest& asked : server.requests())
            QCOMPARE(asked.method, std::string("GET"));
        FakeServer broken(serving([](const FakeRequest&) { return fakeJson("{}", 503); }));
        QVERIFY(!checkImageProvider(settingsFor(spoken, broken).providers.at("image")[0], *m_client, m_keys, {}));
    }

    void answersMayBeHostile_data() {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QString>("fault");
        for (int i = 0; i < static_cast<int>(dialects().size()); ++i)
            for (const char* fault : {"html", "cut", "empty", "list", "reset", "429", "500", "endless"})
                QTest::addRow("%s %s", dialects()[static_cast<std::size_t>(i)].protocol, fault) << i << fault;
    }
    void answersMayBeHostile() {
        QFETCH(QString, fault);
        const ImageDialect& spoken = chosen();
        const auto honest = spoken.open(encoded(landscape(), "PNG"));
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            const std::string whole = honest(asked);
            if (FakeTarget(asked.target).path.find(spoken.payload) == std::string::npos)
                return void(wire.send(whole));
            const std::string body = whole.substr(whole.find("\r\n\r\n") + 4);
            if (fault == "html")
                wire.send(fakeAnswer(200, "text/html", "<html>Sign in to the hotel's network</html>"));
            else if (fault == "cut")
                wire.send(fakeJson(body.substr(0, body.size() / 2)));
            else if (fault == "empty")
                wire.send(fakeJson("{}"));
            else if (fault == "list")
                wire.send(fakeJson(R"({"data":7,"images":{},"photos":[3,{"src":7}],"hits":"no","prompt_id":[]})"));
            else if (fault == "reset")
                wire.reset();
            else if (fault == "endless")
                wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10737418240\r\n\r\n{");
            else
                wire.send(fakeJson(R"({"error":"the machine is on fire"})", fault.toInt()));
        });
        const ProviderSettings settings = settingsFor(spoken, server);
        const auto result = run(settings, request());
        QVERIFY(!result);
        expectSentence(result.error());
        if (fault == "500")
            QVERIFY(result.error().message.find("the machine is on fire") != std::string::npos);
        // With the embedded one behind it the film is made all the same, and says why.
        const auto kept = run(settingsFor(spoken, server, true), request());
        QVERIFY(kept && kept->provider == kEmbedded && kept->choice.starts_with("studio"));
    }

    void picturesMayBeHostile_data() {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QString>("says");
        const std::string jpeg = encoded(landscape(), "JPG");
        for (int i = 0; i < static_cast<int>(dialects().size()); ++i) {
            const auto row = [&](const char* name, const std::string& bytes, const char* says) {
                QTest::addRow("%s %s", dialects()[static_cast<std::size_t>(i)].protocol, name) << i << QByteArray::fromStdString(bytes) << says;
            };
            row("no picture", "<html>no</html>", "could not be read");
            row("cut off", jpeg.substr(0, jpeg.size() / 2), "cut off");
            row("60000 x 60000", hugePicture(), "60000");
            row("tiny", encoded(landscape(8, 8), "PNG"), "8 × 8");
            row("thin", encoded(landscape(9000, 70), "PNG"), "too long and thin");
        }
    }
    void picturesMayBeHostile() {
        QFETCH(QByteArray, picture);
        QFETCH(QString, says);
        const ImageDialect& spoken = chosen();
        FakeServer server(serving(spoken.open(picture.toStdString())));
        expectFailure(settingsFor(spoken, server), says);
    }

    void stopsAtOnce_data() { addDialects(); }
    void stopsAtOnce() {
        const ImageDialect& spoken = chosen();
        const auto honest = spoken.open(encoded(landscape(), "PNG"));
        std::stop_source source;
        std::atomic<bool> interrupted = false;
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            const std::string path = FakeTarget(asked.target).path;
            interrupted = interrupted || path.ends_with("/interrupt");
            const bool last = spoken.protocol == std::string("comfyui") ? path.starts_with("/history/") : path.find(spoken.payload) != std::string::npos;
            if (!last)
                return void(wire.send(honest(asked)));
            source.request_stop();
            wire.hang();
        });
        StageContext context;
        context.stop = source.get_token();
        const auto result = run(settingsFor(spoken, server, true), request(), context);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(interrupted.load(), std::string("sdwebui comfyui").find(spoken.protocol) != std::string::npos);
    }

    void asksNoMoreAtOnceThanItMay_data() { addDialects(); }
    void asksNoMoreAtOnceThanItMay() {
        const ImageDialect& spoken = chosen();
        const auto honest = spoken.open(encoded(landscape(), "PNG"));
        std::atomic<int> now = 0;
        std::atomic<int> most = 0;
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            const bool counts = FakeTarget(asked.target).path.find(spoken.payload) != std::string::npos;
            const int here = counts ? ++now : now.load();
            for (int seen = most; seen < here && !most.compare_exchange_weak(seen, here);) {
            }
            wire.send(honest(asked));
            now -= counts;
        });
        const ProviderSettings settings = settingsFor(spoken, server);
        const std::unique_ptr<ImageStage> stage = stageFor(settings);
        QCOMPARE(stage->concurrency(stage->provider(Json::object())), runsOf(2));
        std::atomic<int> made = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 6; ++i)
                threads.emplace_back([&, i] { made += stage->run(request({{"seed", i}}), {}).has_value(); });
        }
        QCOMPARE(made.load(), 6);
        QVERIFY(most <= 2);
    }

    void answersMayBeAnything_data() { addDialects(); }
    void answersMayBeAnything() {
        const ImageDialect& spoken = chosen();
        const auto honest = spoken.open(encoded(landscape(96, 96), "JPG"));
        Random random(11);
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            const std::string whole = honest(asked);
            const Json good = Json::parse(whole.substr(whole.find("\r\n\r\n") + 4), nullptr, false);
            wire.send(good.is_discarded() ? whole : fakeJson(mutatedText(good, random)));
        });
        const ProviderSettings settings = settingsFor(spoken, server, false, {{"concurrency", 1}, {"timeoutMs", 2000}});
        int failed = 0;
        for (int i = 0; i < 150; ++i) {
            const auto result = run(settings, request({{"seed", i}}));
            failed += !result;
            if (!result)
                QVERIFY2(result.error().code == ErrorCode::Provider || result.error().code == ErrorCode::Network, result.error().message.c_str());
        }
        QVERIFY(failed > 10);
    }

private:
    static void addDialects() {
        QTest::addColumn<int>("dialect");
        for (int i = 0; i < static_cast<int>(dialects().size()); ++i)
            QTest::newRow(dialects()[static_cast<std::size_t>(i)].protocol) << i;
    }
    static const ImageDialect& chosen() {
        const int dialect = *static_cast<const int*>(QTest::qData("dialect", qMetaTypeId<int>()));
        return dialects()[static_cast<std::size_t>(dialect)];
    }
};

QTEST_GUILESS_MAIN(TestRemoteImages)
#include "tst_remote_images.moc"
