#include <QTest>
#include <memory>
#include <regex>
#include <set>

#include "core/base/text.h"
#include "tests/support/json_schema.h"
#include "tests/support/mutated_json.h"
#include "tests/support/serving.h"

using namespace sw;
using test::RawAnswer;
using test::Serving;

/// The OpenAPI document against the program that serves it: each of its operations is called, with its own example and with
/// what is wrong, and may answer only what the document says.
class TestGatewayDocument : public QObject {
    Q_OBJECT

    test::Program m_program;
    std::unique_ptr<Serving> m_serving;
    std::string m_token;  // the header
    std::string m_picture;
    std::string m_session;  // the header, of the account that the examples are about
    Json m_document;

    [[nodiscard]] RawAnswer ask(const std::string& method, const std::string& path, const std::string& body = {}, const std::string& headers = {}) const {
        return m_serving->ask(method, path, body, m_token + headers);
    }
    static Json parsed(const RawAnswer& answer) { return Json::parse(answer.body, nullptr, false); }

    /// A job that is over, which cost next to nothing.
    [[nodiscard]] std::string finishedJob() const {
        const Json job = parsed(ask("POST", "/api/voice/generate", R"({"text":"One."})", "Prefer: respond-async\r\n"));
        return stringOr(m_serving->ended(stringOr(job, "jobId"), m_token), "jobId");
    }

    /// The path with something real in place of its arguments; "" where this test has nothing of that kind.
    [[nodiscard]] std::string filled(const std::string& path) const {
        const std::size_t at = path.find('{');
        if (at == std::string::npos)
            return path;
        const std::string before = path.substr(0, at);
        const std::string after = path.substr(path.find('}') + 1);
        if (before.starts_with("/api/job/") || before.starts_with("/api/short-video/"))
            return before + finishedJob() + after;
        return before == "/api/media/" ? m_picture : "";
    }

    /// The example of a body, with a picture that is there.
    [[nodiscard]] std::string example(const Json& operation) const {
        if (!operation.contains("requestBody"))
            return {};
        Json body = operation["requestBody"]["content"]["application/json"]["schema"]["examples"][0];
        if (body.contains("imagePath"))
            body["imagePath"] = m_picture;
        return body.dump();
    }

    void isAsDocumented(const Json& operation, const RawAnswer& answer) const {
        const std::string status = std::to_string(answer.status);
        QVERIFY2(operation["responses"].contains(status), (status + " is not in the document: " + answer.body).c_str());
        const Json content = operation["responses"][status].value("content", Json::object());
        if (content.empty()) {
            QVERIFY2(answer.body.empty() || answer.status == 206, answer.body.c_str());
            return;
        }
        const std::string type = content.begin().key();
        if (type != "*/*")
            QVERIFY2(answer.headers.contains("content-type") && answer.headers.at("content-type").starts_with(type), type.c_str());
        if (type != "application/json")
            return;
        const std::vector<std::string> mistakes = test::JsonSchema(m_document).mistakes(parsed(answer), content[type]["schema"]);
        QVERIFY2(mistakes.empty(), (joined(mistakes, "; ") + " in " + answer.body.substr(0, 600)).c_str());
    }

    /// Removes what an example has begun, which would take long.
    void abandon(const RawAnswer& answer) const {
        const Json body = parsed(answer);
        for (const char* name : {"jobId", "videoId"})
            if (const std::string id = body.is_object() ? stringOr(body, name) : ""; !id.empty())
                (void)ask("DELETE", "/api/job/jobs/" + id);
    }

    void eachOperation() const {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("method");
        for (const auto& [path, methods] : m_document["paths"].items())
            for (const auto& [method, operation] : methods.items()) {
                const QString name = QString::fromStdString(path);
                QTest::newRow((method + " " + path).c_str()) << name << QString::fromStdString(method).toUpper();
            }
    }
    [[nodiscard]] const Json& operation(const QString& path, const QString& method) const {
        return m_document["paths"][path.toStdString()][method.toLower().toStdString()];
    }

private slots:
    void initTestCase() {
        m_serving = std::make_unique<Serving>(m_program, QStringList());
        m_token = "Authorization: Bearer " + trimmed(m_program.run({"token"}).output) + "\r\n";
        m_document = parsed(m_serving->ask("GET", "/api/openapi.json"));
        QVERIFY(m_document.is_object());
        const Json picture = parsed(ask("POST", "/api/image/generate", R"({"prompt":"A cat","sceneIndex":0,"aspectRatio":"1:1"})"));
        QVERIFY2(picture.contains("result"), picture.dump().c_str());
        m_picture = stringOr(picture["result"], "url");
        const std::string person = example(operation("/api/auth/register", "POST"));
        m_session = "Authorization: Bearer " + stringOr(parsed(m_serving->ask("POST", "/api/auth/register", person)), "token") + "\r\n";
    }

    void itsExamplesAreAnswered_data() { eachOperation(); }
    void itsExamplesAreAnswered() {
        QFETCH(QString, path);
        QFETCH(QString, method);
        const Json& it = operation(path, method);
        const std::string place = filled(path.toStdString());
        if (place.empty())
            QSKIP("its arguments are made in the tests of its own");
        if (it.contains("requestBody"))
            QVERIFY2(it["requestBody"]["content"]["application/json"]["schema"].contains("examples"), "a body without an example");
        const std::string body = example(it);
        const bool takesLong = path == "/api/video/compose";  // see tst_predecessor_routes
        if (!takesLong) {
            // The user of this machine has no password to change.
            const RawAnswer answer = m_serving->ask(method.toStdString(), place, body, path == "/api/auth/password" ? m_session : m_token);
            abandon(answer);
            isAsDocumented(it, answer);
            // A code that a browser brought, a shop and its signature, and an account cannot be in an example.
            const bool needsOthers = path == "/api/auth/openid/exchange" || path == "/api/auth/openid/link" || path.startsWith("/api/billing/checkout") ||
                                     path == "/api/billing/webhook" || path == "/api/billing/gifts";
            if (it.contains("requestBody") && !needsOthers)
                QVERIFY2(answer.status < 300 || answer.status == 409, answer.body.c_str());
        }
        if (it["responses"].contains("202") && it["responses"].contains("200") && it["responses"]["202"].contains("content")) {
            const RawAnswer answer = ask(method.toStdString(), place, body, "Prefer: respond-async\r\n");
            abandon(answer);
            QCOMPARE(answer.status, 202);
            isAsDocumented(it, answer);
        }
    }

    /// What makes a job is paid for, and refused to whom has no credits or has too many jobs.
    void whatMakesAJobSaysWhatItMayBeRefusedFor() {
        int jobs = 0;
        for (const auto& [path, methods] : m_document["paths"].items())
            for (const auto& [method, it] : methods.items()) {
                bool makesJob = false;
                for (const char* status : {"201", "202"}) {
                    const Json content = it["responses"].value(status, Json::object()).value("content", Json::object());
                    const Json members = content.value("application/json", Json::object()).value("schema", Json::object()).value("properties", Json::object());
                    makesJob = makesJob || members.contains("jobId") || members.contains("videoId");
                }
                if (!makesJob)
                    continue;
                ++jobs;
                for (const char* status : {"402", "403", "422", "429"})
                    QVERIFY2(it["responses"].contains(status), (method + " " + path + ": " + status).c_str());
            }
        QVERIFY(jobs >= 13);
    }

    void wrongInputIsAnsweredAsItSays_data() { eachOperation(); }
    void wrongInputIsAnsweredAsItSays() {
        QFETCH(QString, path);
        QFETCH(QString, method);
        const Json& it = operation(path, method);
        const std::string verb = method.toStdString();
        std::string nowhere = path.toStdString();
        while (nowhere.find('{') != std::string::npos)
            nowhere.replace(nowhere.find('{'), nowhere.find('}') - nowhere.find('{') + 1, "nothing");
        if (!it.contains("security")) {
            const RawAnswer unknown = m_serving->ask(verb, nowhere, "{}");
            QCOMPARE(unknown.status, 401);
            isAsDocumented(it, unknown);
        }
        const RawAnswer foreign = ask(verb, nowhere, {}, "Origin: http://evil.example\r\n");
        QCOMPARE(foreign.status, 403);
        isAsDocumented(it, foreign);
        if (nowhere != path.toStdString())
            isAsDocumented(it, ask(verb, nowhere, it.contains("requestBody") ? "{}" : ""));
        if (!it.contains("requestBody"))
            return;
        for (const char* body : {"{", "[]", "7", "{}", "\"\xff\"", R"({"a":1e999})"}) {
            const RawAnswer answer = ask(verb, nowhere, body);
            isAsDocumented(it, answer);
            if (path != "/mcp" && path != "/api/project" && path != "/api/billing/webhook")  // an empty object is an empty project; without a secret no webhook is checked
                QVERIFY2(answer.status >= 400 && answer.status < 500, answer.body.c_str());
        }
        const RawAnswer form = ask(verb, nowhere, "a=b", "Content-Type: application/x-www-form-urlencoded\r\n");
        QCOMPARE(form.status, 415);
        isAsDocumented(it, form);
    }

    /// Those routes whose handlers are the program's own; for the others see tst_body_fuzz.
    void oddBodies_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"/api/llm/generate", "/api/video/compose", "/api/short-video"})
            QTest::newRow(path) << QString(path);
    }
    void oddBodies() {
        QFETCH(QString, path);
        const Json& it = operation(path, "POST");
        Json good = it["requestBody"]["content"]["application/json"]["schema"]["examples"][0];
        if (path == "/api/video/compose")
            good["script"]["scenes"][0].erase("description");  // no film is made of a scene without words
        if (path == "/api/short-video")
            good["config"]["orientation"] = "round";
        constexpr std::uint64_t kBodies = 150;
        for (std::uint64_t seed = 0; seed < kBodies && !QTest::currentTestFailed(); ++seed) {
            Random random(seed);
            const RawAnswer answer = ask("POST", path.toStdString(), test::mutatedText(good, random));
            abandon(answer);
            isAsDocumented(it, answer);
            QVERIFY2(answer.status < 500, (std::to_string(seed) + ": " + answer.body).c_str());
        }
    }

    void wrongQueries_data() {
        QTest::addColumn<QString>("query");
        for (const char* query : {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=0", "status=done"})
            QTest::newRow(query) << QString(query);
    }
    void wrongQueries() {
        QFETCH(QString, query);
        const RawAnswer answer = ask("GET", "/api/job/jobs?" + query.toStdString());
        QCOMPARE(answer.status, 400);
        isAsDocumented(operation("/api/job/jobs", "GET"), answer);
    }

    void methodsAreThoseOfTheDocument_data() {
        QTest::addColumn<QString>("path");
        for (const auto& [path, methods] : m_document["paths"].items())
            QTest::newRow(path.c_str()) << QString::fromStdString(path);
    }
    void methodsAreThoseOfTheDocument() {
        QFETCH(QString, path);
        std::set<std::string> documented = {"OPTIONS"};
        for (const auto& [method, operation] : m_document["paths"][path.toStdString()].items()) {
            documented.insert(QString::fromStdString(method).toUpper().toStdString());
            if (method == "get")
                documented.insert("HEAD");
        }
        std::string place = path.toStdString();
        std::ranges::replace(place, '{', 'x');
        std::ranges::replace(place, '}', 'x');
        std::set<std::string> live;
        for (const std::string& method : split(ask("OPTIONS", place).headers["allow"], ','))
            live.insert(trimmed(method));
        // A plain path can also be read as one with arguments: its methods are answered too.
        QVERIFY2(std::ranges::includes(live, documented), path.toStdString().c_str());
        if (path.contains('{') || live == documented)
            return;
        for (const std::string& method : live)
            QVERIFY2(documented.contains(method) || path.startsWith("/api/job/"), method.c_str());
    }

    /// Both ways: what the contract names is there, and so is whatever this test has called.
    void everyLiveRouteIsInIt() {
        std::set<std::string> documented;
        for (const auto& [path, methods] : m_document["paths"].items())
            for (const auto& [method, operation] : methods.items())
                documented.insert(QString::fromStdString(method).toUpper().toStdString() + " " + path);
        for (const char* route :
             {"GET /health", "GET /ready", "GET /metrics", "POST /mcp", "GET /api/openapi.json", "GET /api/docs", "POST /api/llm/generate",
              "POST /api/voice/generate", "GET /api/voice/voices", "POST /api/image/generate", "POST /api/animation/generate",
              "POST /api/music/generate", "GET /api/music/quota", "POST /api/video/generate", "POST /api/video/compose", "GET /api/media/{file}",
              "POST /api/job/generate", "POST /api/job/create", "GET /api/job/jobs", "GET /api/job/jobs/{id}", "GET /api/job/status/{id}",
              "DELETE /api/job/jobs/{id}", "POST /api/job/jobs/{id}/cancel", "POST /api/job/jobs/{id}/retry", "GET /api/job/jobs/{id}/events",
              "POST /api/short-video", "GET /api/short-video/{id}", "GET /api/short-video/{id}/status", "DELETE /api/short-video/{id}",
              "GET /api/short-videos", "GET /api/voices", "GET /api/music-tags", "GET /api/project", "POST /api/project", "GET /api/project/{id}",
              "POST /api/project/{id}/edits", "POST /api/project/{id}/undo", "POST /api/project/{id}/redo", "GET /api/project/{id}/frame",
              "GET /api/project/{id}/plan", "GET /api/project/{id}/issues", "GET /api/project/{id}/events", "POST /api/project/{id}/generate",
              "POST /api/project/{id}/export", "POST /api/auth/register", "POST /api/auth/login", "POST /api/auth/logout", "GET /api/auth/me",
              "POST /api/auth/password", "GET /api/auth/tokens", "POST /api/auth/tokens", "DELETE /api/auth/tokens/{id}", "GET /api/auth/audit",
              "GET /api/auth/invitations", "POST /api/auth/invitations", "DELETE /api/auth/invitations/{id}", "GET /api/auth/accounts",
              "PUT /api/auth/accounts/{id}", "DELETE /api/auth/accounts/{id}",
              "GET /api/project/{id}/media/{file}", "GET /api/project/{id}/takes", "POST /api/project/{id}/takes",
              "POST /api/project/{id}/takes/choose", "GET /api/project/{id}/versions", "POST /api/project/{id}/versions",
              "POST /api/project/{id}/versions/estimate", "POST /api/billing/gifts", "DELETE /api/billing/renewal"})
            QVERIFY2(documented.contains(route), route);
        const std::string metrics = ask("GET", "/metrics").body;
        const std::regex label("method=\"([A-Z]+)\",route=\"(/[^\"]*)\"");
        int seen = 0;
        for (std::sregex_iterator it(metrics.begin(), metrics.end(), label); it != std::sregex_iterator(); ++it, ++seen) {
            const std::string method = (*it)[1] == "HEAD" ? "GET" : (*it)[1].str();
            const std::string path = std::regex_replace((*it)[2].str(), std::regex(":([A-Za-z]+)"), "{$1}");
            QVERIFY2(method == "OPTIONS" || documented.contains(method + " " + path), (method + " " + path).c_str());
        }
        QVERIFY(seen > 20);
    }
};

QTEST_GUILESS_MAIN(TestGatewayDocument)
#include "tst_gateway_document.moc"
