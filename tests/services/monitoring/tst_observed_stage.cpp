#include <QTest>
#include <algorithm>
#include <thread>

#include "services/monitoring/call_numbers.h"
#include "services/monitoring/making_trace.h"
#include "services/monitoring/observed_stage.h"
#include "tests/support/fake_stage.h"

using namespace sw;
using namespace sw::test;

/// Runs of stages as they are counted, logged and traced.
class TestObservedStage : public QObject {
    Q_OBJECT

    struct Spans final : SpanSink {
        std::vector<Span> all;
        void add(Span span) override { all.push_back(std::move(span)); }
        std::uint64_t newId() override { return ++m_last; }
        std::int64_t now() override { return ++m_now; }

    private:
        std::uint64_t m_last = 0;
        std::int64_t m_now = 0;
    };

    /// A stage with everybody who looks on.
    struct Observed {
        Metrics metrics;
        EventLog log{[] { return std::int64_t{1'790'000'000'123}; }};
        WorkPlaces places;
        Spans spans;
        std::vector<Json> lines;
        std::shared_ptr<FakeStage> inner = std::make_shared<FakeStage>("voice");
        ObservedStage stage{inner, {&metrics, &log, &places, &spans}};

        Observed() {
            log.setWriter([this](const std::string& line) { lines.push_back(Json::parse(line)); }, LogLevel::Debug);
        }
        Result<StageResult> run(const std::filesystem::path& folder = {}) {
            return stage.run({"voice/sentence-1", {{"text", "SECRET-PROMPT"}}, {}}, {{}, {}, folder});
        }
        double runs(const std::string& provider, const char* outcome) {
            return metrics.counter("shortwright_stage_runs_total", "", {{"stage", "voice"}, {"provider", provider}, {"outcome", outcome}}).value();
        }
        /// All that was told, as one text.
        std::string told() {
            std::string text = metrics.text();
            for (const Json& line : lines)
                text += line.dump() + "\n";
            for (const Span& span : spans.all) {
                text += span.name;
                for (const auto& [name, value] : span.attributes)
                    if (const auto* words = std::get_if<std::string>(&value))
                        text += name + *words;
            }
            return text;
        }
    };

private slots:
    void aRunIsCountedLoggedAndASpan() {
        Observed observed;
        QVERIFY(observed.run());
        QCOMPARE(observed.runs("embedded", "ok"), 1.0);
        QCOMPARE(observed.metrics.histogram("shortwright_stage_seconds", "", {{"stage", "voice"}, {"provider", "embedded"}}).upTo(99), std::uint64_t{1});
        QCOMPARE(observed.metrics.gauge("shortwright_stages_running", "", {{"stage", "voice"}}).value(), 0.0);
        QCOMPARE(observed.lines.size(), std::size_t{2});
        QCOMPARE(stringOr(observed.lines[0], "event"), std::string("stage.begin"));
        QCOMPARE(stringOr(observed.lines[1], "event"), std::string("stage.end"));
        QCOMPARE(stringOr(observed.lines[1], "time"), std::string("2026-09-21T14:13:20.123Z"));
        QCOMPARE(stringOr(observed.lines[1], "traceId"), observed.spans.all[0].place.traceId());
        QCOMPARE(observed.spans.all[0].name, std::string("stage voice"));
    }

    void numbersAreThereBeforeTheFirstRun() {
        Observed observed;
        QVERIFY(observed.metrics.text().find("shortwright_stage_seconds_count{stage=\"voice\",provider=\"embedded\"} 0") != std::string::npos);
    }

    void failuresSayWhatKindAndNoMore_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("event");
        QTest::newRow("provider") << static_cast<int>(ErrorCode::Provider) << "failed" << "stage.failed";
        QTest::newRow("cancelled") << static_cast<int>(ErrorCode::Cancelled) << "cancelled" << "stage.cancelled";
    }
    void failuresSayWhatKindAndNoMore() {
        QFETCH(int, code);
        QFETCH(QString, outcome);
        QFETCH(QString, event);
        Observed observed;
        observed.inner->body = [code](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return fail(static_cast<ErrorCode>(code), "The provider said: \"SECRET-PROMPT\" is not allowed.");
        };
        QVERIFY(!observed.run());
        QCOMPARE(observed.runs("embedded", qPrintable(outcome)), 1.0);
        QCOMPARE(stringOr(observed.lines[1], "event"), event.toStdString());
        QCOMPARE(stringOr(observed.lines[1], "code"), std::string(errorCodeName(static_cast<ErrorCode>(code))));
        QVERIFY(observed.spans.all[0].failed);
        QVERIFY(observed.told().find("SECRET") == std::string::npos);
    }

    void exceptionsAreFailures() {
        Observed observed;
        observed.inner->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> { throw std::runtime_error("SECRET-PROMPT"); };
        QVERIFY_EXCEPTION_THROWN((void)observed.run(), std::runtime_error);
        QCOMPARE(observed.runs("embedded", "failed"), 1.0);
        QCOMPARE(stringOr(observed.lines[1], "code"), std::string("internal"));
        QVERIFY(observed.told().find("SECRET") == std::string::npos);
        QCOMPARE(observed.metrics.gauge("shortwright_stages_running", "", {{"stage", "voice"}}).value(), 0.0);
    }

    void aFallbackIsCounted() {
        Observed observed;
        observed.inner->providerName = "studio (big-model)";
        observed.inner->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            StageResult made;
            made.provider = "embedded";
            made.choice = "studio refused SECRET-PROMPT.";
            return made;
        };
        QVERIFY(observed.run());
        QCOMPARE(observed.metrics.counter("shortwright_stage_fallbacks_total", "", {{"stage", "voice"}, {"from", "studio"}, {"to", "embedded"}}).value(), 1.0);
        QCOMPARE(stringOr(observed.lines[1], "event"), std::string("stage.fallback"));
        QVERIFY(observed.told().find("SECRET") == std::string::npos);
    }

    void aNameThatNoProviderHasIsNotShown() {
        Observed observed;
        observed.inner->providerName = "SECRET-NAME";
        observed.inner->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> { return fail(ErrorCode::NotFound, "There is none."); };
        observed.log.setWriter([&](const std::string& line) { observed.lines.push_back(Json::parse(line)); }, LogLevel::Info);
        QVERIFY(!observed.run());
        QCOMPARE(observed.runs("unknown", "failed"), 1.0);
        QVERIFY(observed.told().find("SECRET") == std::string::npos);
    }

    void workOfOtherThreadsIsFoundByItsFolder() {
        Observed observed;
        const Work job{{1, 2, 3, true}, "request-1", "job-1"};
        {
            const WorkScope scope(job);
            const WorkPlaces::Place place(observed.places, "/tmp/x/jobs/job-1");
            std::thread([&] { (void)observed.run("/tmp/x/jobs/job-1/short.media"); }).join();
            std::thread([&] { (void)observed.run("/tmp/x/jobs/job-12/short.media"); }).join();
        }
        std::thread([&] { (void)observed.run("/tmp/x/jobs/job-1/short.media"); }).join();
        QCOMPARE(observed.spans.all[0].parent, std::uint64_t{3});
        QCOMPARE(stringOr(observed.lines[1], "requestId"), std::string("request-1"));
        QCOMPARE(stringOr(observed.lines[1], "job"), std::string("job-1"));
        for (const std::size_t other : {1, 2})
            QCOMPARE(observed.spans.all[other].parent, std::uint64_t{0});
    }

    void theNearestFolderCountsAndTheRestIsElsewhere() {
        WorkPlaces places;
        const auto workOf = [](const char* name) { return Work{{}, name, {}}; };
        const Work outer = workOf("outer");
        const Work inner = workOf("inner");
        places.setElsewhere(workOf("elsewhere"));
        const auto placed = [&](const Work& work, const char* folder) {
            const WorkScope scope(work);
            return std::make_unique<WorkPlaces::Place>(places, folder);
        };
        const auto second = placed(inner, "/a/b/c/");
        const auto first = placed(outer, "/a/b");
        QCOMPARE(places.find("/a/b/c/d").requestId, std::string("inner"));
        QCOMPARE(places.find("/a/b/x").requestId, std::string("outer"));
        QCOMPARE(places.find("/a/bc").requestId, std::string("elsewhere"));
        QCOMPARE(places.find("").requestId, std::string("elsewhere"));
    }

    void callsAreCountedByKind_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        for (const auto& [status, kind] : {std::pair{429, "rate_limit"}, {401, "key"}, {403, "key"}, {400, "request"}, {503, "server"}, {0, "network"}, {200, ""}})
            QTest::newRow(qPrintable(QString::number(status))) << status << kind;
    }
    void callsAreCountedByKind() {
        QFETCH(int, status);
        QFETCH(QString, kind);
        Metrics metrics;
        EventLog log([] { return std::int64_t{0}; });
        std::vector<std::string> lines;
        log.setWriter([&](const std::string& line) { lines.push_back(line); }, LogLevel::Info);
        RemoteRequest request;
        RemoteAnswer answer;
        answer.status = status;
        const CallRecord call{"studio", &request, status == 0 ? nullptr : &answer, "it said SECRET-PROMPT", ErrorCode::Network, 0, 0, 3, {}};
        callCounter(metrics, log)(call);
        QCOMPARE(metrics.counter("shortwright_provider_calls_total", "", {{"provider", "studio"}}).value(), 1.0);
        QCOMPARE(metrics.counter("shortwright_provider_retries_total", "", {{"provider", "studio"}}).value(), 2.0);
        QCOMPARE(lines.size(), std::size_t{kind.isEmpty() ? 0U : 1U});
        const std::string expected = "shortwright_provider_errors_total{provider=\"studio\",kind=\"" + kind.toStdString() + "\"} 1";
        QCOMPARE(metrics.text().find(expected) != std::string::npos, !kind.isEmpty());
        QVERIFY(std::ranges::none_of(lines, [](const std::string& line) { return line.find("SECRET") != std::string::npos; }));
    }

    /// What the window makes is one trace, whichever thread a stage runs on.
    void aMakingIsOneSpanOfAllItsStages() {
        Observed observed;
        MakingTrace making(&observed.spans, observed.places);
        making.begin("/projects/bees.media");
        QVERIFY(WorkScope::current().isNobodys());
        std::jthread([&] { (void)observed.run("/projects/bees.media"); }).join();
        QVERIFY(observed.run("/projects/bees.media"));
        QVERIFY(observed.run("/projects/wasps.media"));
        making.end(ErrorCode::Cancelled);
        making.end({});
        QVERIFY(observed.run("/projects/bees.media"));
        const std::vector<Span>& all = observed.spans.all;
        QCOMPARE(all.size(), std::size_t{5});
        const Span& made = all[3];
        QCOMPARE(made.name, std::string("make"));
        QVERIFY(made.failed && made.parent == 0 && made.endNs > made.beginNs);
        for (const std::size_t part : {0, 1}) {
            QCOMPARE(all[part].place.traceId(), made.place.traceId());
            QCOMPARE(all[part].parent, made.place.span);
        }
        for (const std::size_t other : {2, 4})
            QVERIFY(all[other].place.traceId() != made.place.traceId());
    }

    void whatAJobMakesStaysTheJobs() {
        Observed observed;
        const Work job{{1, 2, 3}, {}, "job-1"};
        const WorkScope scope(job);
        const WorkPlaces::Place place(observed.places, "/projects/bees.media");
        MakingTrace making(&observed.spans, observed.places);
        making.begin("/projects/bees.media");
        QCOMPARE(observed.places.find("/projects/bees.media").job, std::string("job-1"));
        making.end({});
        QVERIFY(observed.spans.all.empty());
        MakingTrace without(nullptr, observed.places);
        without.begin("/projects/wasps.media");
        without.end({});
    }
};

QTEST_APPLESS_MAIN(TestObservedStage)
#include "tst_observed_stage.moc"
