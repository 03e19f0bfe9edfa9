#include <QFile>
#include <QTest>

#include "core/base/text.h"
#include "tests/support/serving.h"

using namespace sw;
using test::RawAnswer;
using test::Serving;

namespace {

constexpr const char* kPassword = "four words that never meet";

std::string bearer(const std::string& token) {
    return "Authorization: Bearer " + token + "\r\n";
}

Json parsed(const RawAnswer& answer) {
    return Json::parse(answer.body, nullptr, false);
}

}  // namespace

/// One server for several people: the command line sets it up, and nobody meets what is another's.
class TestSharedServer : public QObject {
    Q_OBJECT

    static std::string registered(const Serving& serving, const std::string& email) {
        const Json body = {{"email", email}, {"password", kPassword}};
        return bearer(stringOr(parsed(serving.ask("POST", "/api/auth/register", body.dump())), "token"));
    }
    static Json called(const Serving& serving, const std::string& who, const char* tool, const Json& arguments) {
        const Json message = {{"jsonrpc", "2.0"}, {"id", 1}, {"method", "tools/call"}, {"params", {{"name", tool}, {"arguments", arguments}}}};
        return parsed(serving.ask("POST", "/mcp", message.dump(), who))["result"];
    }

private slots:
    void theCommandLineKeepsAccounts() {
        const test::Program program;
        const test::Run added = program.run({"user", "add", "Ann@Example.org", "--role", "admin", "--name", "Ann", "--json"}, std::string(kPassword) + "\n");
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(stringOr(added.last(), "email"), std::string("Ann@example.org"));
        QCOMPARE(program.run({"user", "add", "ann@example.org"}, std::string(kPassword) + "\n").exitCode, 3);
        QCOMPARE(program.run({"user", "add", "bob@example.org"}, "short\n").exitCode, 3);
        const test::Run list = program.run({"user", "list"});
        QVERIFY2(list.output.starts_with("Ann@example.org") && list.output.find("admin") != std::string::npos, list.output.c_str());
        QCOMPARE(program.run({"user", "role", "ann@example.org", "--role", "user"}).exitCode, 0);
        QCOMPARE(program.run({"user", "password", "ann@example.org"}, "five words that hardly ever meet\n").exitCode, 0);
        QCOMPARE(program.run({"user", "disable", "ann@example.org"}).exitCode, 0);
        QVERIFY(program.run({"user", "list"}).output.find("disabled") != std::string::npos);
        QCOMPARE(program.run({"user", "enable", "ann@example.org"}).exitCode, 0);
        QCOMPARE(trimmed(program.run({"user", "invite", "bob@example.org", "--days", "3"}).output).size(), std::size_t{43});
        QCOMPARE(program.run({"user", "tokens", "ann@example.org"}).exitCode, 0);
        QCOMPARE(program.run({"user", "remove", "ann@example.org"}).exitCode, 0);
        QCOMPARE(program.run({"user", "remove", "ann@example.org"}).exitCode, 3);
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << QStringList{} << "add|list";
        QTest::newRow("verb") << QStringList{"ad"} << "Did you mean add?";
        QTest::newRow("no address") << QStringList{"disable"} << "ADDRESS";
        QTest::newRow("a password as an argument") << QStringList{"add", "ann@example.org", "secret"} << "standard input";
        QTest::newRow("role") << QStringList{"invite", "--role", "king"} << "user or admin";
        QTest::newRow("days") << QStringList{"invite", "--days", "0"} << "days";
        QTest::newRow("no amount") << QStringList{"credits", "ann@example.org"} << "AMOUNT --why TEXT";
        QTest::newRow("more than an amount") << QStringList{"credits", "ann@example.org", "1", "2"} << "AMOUNT --why TEXT";
    }
    void wrongUsage() {
        QFETCH(QStringList, words);
        QFETCH(QString, part);
        std::vector<std::string> command = {"user"};
        for (const QString& word : words)
            command.push_back(word.toStdString());
        const test::Program program;
        const test::Run run = program.run(command);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.find(part.toStdString()) != std::string::npos, run.errors.c_str());
    }

    void nobodyMeetsWhatIsAnothers() {
        const test::Program program;
        const Serving serving(program, {});
        const std::string ann = registered(serving, "ann@example.org");
        const std::string bob = registered(serving, "bob@example.org");
        const std::string owner = bearer(trimmed(program.run({"token"}).output));
        const Json made = parsed(serving.ask("POST", "/api/project", R"({"sourceText":"Bees dance."})", ann));
        const std::string id = stringOr(made, "id");
        QVERIFY2(!id.empty(), made.dump().c_str());
        const std::string project = "/api/project/" + id;
        for (const std::string& path : {std::string(), std::string("/plan"), std::string("/issues"), std::string("/frame"), std::string("/events")})
            QCOMPARE(serving.ask("GET", project + path, "", bob).status, 404);
        for (const char* path : {"/edits", "/undo", "/redo", "/generate", "/export"})
            QCOMPARE(serving.ask("POST", project + path, R"([{"edit":"SetTitle","title":"Mine"}])", bob).status, 404);
        QCOMPARE(parsed(serving.ask("GET", "/api/project", "", bob))["projects"].size(), std::size_t{0});
        QCOMPARE(parsed(serving.ask("GET", "/api/project", "", ann))["projects"].size(), std::size_t{1});
        QVERIFY(called(serving, bob, "get_project", {{"project", id}})["isError"].get<bool>());
        QVERIFY(called(serving, bob, "edit_project", {{"project", id}, {"edits", Json::array({{{"edit", "SetTitle"}, {"title", "Mine"}}})}})["isError"].get<bool>());
        for (const std::string& who : {ann, owner}) {
            QCOMPARE(serving.ask("GET", project, "", who).status, 200);
            QVERIFY(!called(serving, who, "get_project", {{"project", id}})["isError"].get<bool>());
        }
        QCOMPARE(stringOr(parsed(serving.ask("GET", project, "", ann)), "title").find("Mine"), std::string::npos);

        const std::string job = stringOr(parsed(serving.ask("POST", "/api/voice/generate", R"({"text":"One."})", ann + "Prefer: respond-async\r\n")), "jobId");
        QVERIFY(!job.empty());
        QCOMPARE(serving.ask("GET", "/api/job/jobs/" + job, "", bob).status, 404);
        QCOMPARE(serving.ask("DELETE", "/api/job/jobs/" + job, "", bob).status, 404);
        QCOMPARE(serving.ask("GET", "/api/job/jobs/" + job, "", ann).status, 200);
    }

    void creditsAreGivenByTheCommandLineAndAdministrators() {
        const test::Program program;
        const Serving serving(program, {});
        const std::string ann = registered(serving, "ann@example.org");
        const std::string owner = bearer(trimmed(program.run({"token"}).output));
        const test::Run given = program.run({"user", "credits", "ann@example.org", "50.5", "--why", "For yesterday's failure", "--json"});
        QCOMPARE(given.exitCode, 0);
        QVERIFY2(given.last()["available"] == 150.5, given.output.c_str());
        for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
                 {"ann@example.org", "0", "--why", "x"}, {"ann@example.org", "1000000001", "--why", "x"}, {"ann@example.org", "1e30", "--why", "x"},
                 {"ann@example.org", "much", "--why", "x"}, {"ann@example.org", "5"}, {"nobody@example.org", "5", "--why", "x"}}) {
            std::vector<std::string> words = {"user", "credits"};
            words.insert(words.end(), wrong.begin(), wrong.end());
            const test::Run run = program.run(words);
            QCOMPARE(run.exitCode, 3);
            QVERIFY(!run.errors.empty());
        }
        const std::string account = stringOr(parsed(serving.ask("GET", "/api/auth/me", "", ann)), "userId");
        const Json gift = {{"account", account}, {"credits", "10"}, {"why", "A prize"}};
        QCOMPARE(serving.ask("POST", "/api/billing/gifts", gift.dump(), ann).status, 403);
        QVERIFY(parsed(serving.ask("POST", "/api/billing/gifts", gift.dump(), owner + "Idempotency-Key: once\r\n"))["given"] == true);
        QVERIFY(parsed(serving.ask("POST", "/api/billing/gifts", gift.dump(), owner + "Idempotency-Key: once\r\n"))["given"] == false);
        Json nobodys = gift;
        nobodys["account"] = "nobody";
        QCOMPARE(serving.ask("POST", "/api/billing/gifts", nobodys.dump(), owner).status, 404);
        QVERIFY(parsed(serving.ask("GET", "/api/billing/balance", "", ann))["available"] == 160.5);
        const Json posting = parsed(serving.ask("GET", "/api/billing/ledger?limit=1", "", ann))["postings"][0];
        QVERIFY2(posting["kind"] == "gift" && posting["text"] == "A prize", posting.dump().c_str());
        const Json entry = parsed(serving.ask("GET", "/api/auth/audit?limit=1", "", owner))["entries"][0];
        QVERIFY2(entry["action"] == "credits.give" && entry["subject"] == account && entry["address"] == "127.0.0.1", entry.dump().c_str());
    }

    void versionsByAnAdministratorBelongToTheProjectsOwner() {
        const test::Program program;
        const Serving serving(program, {});
        const std::string ann = registered(serving, "ann@example.org");
        const std::string bob = registered(serving, "bob@example.org");
        const std::string owner = bearer(trimmed(program.run({"token"}).output));
        const std::string id = stringOr(parsed(serving.ask("POST", "/api/project", R"({"sourceText":"Bees dance. Others follow."})", ann)), "id");
        const std::string script = stringOr(parsed(serving.ask("POST", "/api/project/" + id + "/generate", R"({"targets":["script"]})", ann)), "jobId");
        QCOMPARE(stringOr(serving.ended(script, ann), "status"), std::string("completed"));
        const RawAnswer ordered = serving.ask("POST", "/api/project/" + id + "/versions", R"({"platforms":["shorts"]})", owner);
        const Json done = serving.ended(stringOr(parsed(ordered), "jobId"), owner);
        QVERIFY2(stringOr(done, "status") == "completed", (ordered.body + done.dump()).c_str());
        const std::string version = "/api/project/" + stringOr(done["result"]["versions"][0], "project");
        QCOMPARE(serving.ask("GET", version, "", ann).status, 200);
        QCOMPARE(serving.ask("GET", version, "", bob).status, 404);
        QCOMPARE(parsed(serving.ask("GET", "/api/project", "", ann))["projects"].size(), std::size_t{2});
    }

    /// Streams that were opened before end as well.
    void streamsEndWithTheAccount_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"disabled", "removed", "logged out", "token removed"})
            QTest::newRow(how) << QString(how);
    }
    void streamsEndWithTheAccount() {
        QFETCH(QString, how);
        const test::Program program;
        const Serving serving(program, {});
        const std::string ann = registered(serving, "ann@example.org");
        const std::string id = stringOr(parsed(serving.ask("POST", "/api/project", "{}", ann)), "id");
        const Json token = parsed(serving.ask("POST", "/api/auth/tokens", R"({"name":"a program"})", ann));
        const std::string shown = how == "token removed" ? bearer(stringOr(token, "token")) : ann;
        test::RawClient stream(serving.url().port());
        stream.send("GET /api/project/" + id + "/events HTTP/1.1\r\nHost: localhost\r\n" + shown + "\r\n");
        QCOMPARE(stream.read(true).status, 200);
        if (how == "disabled")
            QCOMPARE(program.run({"user", "disable", "ann@example.org"}).exitCode, 0);
        else if (how == "removed")
            QCOMPARE(program.run({"user", "remove", "ann@example.org"}).exitCode, 0);
        else if (how == "logged out")
            QCOMPARE(serving.ask("POST", "/api/auth/logout", "", ann).status, 200);
        else
            QCOMPARE(serving.ask("DELETE", "/api/auth/tokens/" + stringOr(token, "id"), "", ann).status, 200);
        QVERIFY2(stream.rest().ends_with("0\r\n\r\n") && stream.isClosed(), "within the client's patience of ten seconds");
    }

    /// What the command line changes, a server that runs knows soon.
    void whoIsDisabledIsOutSoon() {
        const test::Program program;
        const Serving serving(program, {});
        const std::string ann = registered(serving, "ann@example.org");
        QCOMPARE(serving.ask("GET", "/api/auth/me", "", ann).status, 200);
        QCOMPARE(program.run({"user", "disable", "ann@example.org"}).exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(serving.ask("GET", "/api/auth/me", "", ann).status, 401, 30'000);
    }

    void accountsAndProjectsOutliveTheServer() {
        const test::Program program;
        std::string ann;
        std::string id;
        {
            Serving serving(program, {});
            ann = registered(serving, "ann@example.org");
            id = stringOr(parsed(serving.ask("POST", "/api/project", "{}", ann)), "id");
            QVERIFY(!id.empty());
            serving.kill();
        }
        const Serving serving(program, {});
        QCOMPARE(serving.ask("GET", "/api/project/" + id, "", ann).status, 200);
        QCOMPARE(serving.ask("GET", "/api/project/" + id, "", registered(serving, "bob@example.org")).status, 404);
    }

    void noSecretIsInTheLog() {
        const test::Program program;
        Serving serving(program, {});
        const std::string ann = registered(serving, "ann@example.org");
        (void)serving.ask("POST", "/api/auth/login", R"({"email":"ann@example.org","password":"planted wrong password"})");
        (void)serving.ask("GET", "/api/auth/me", "", ann);
        (void)serving.ask("GET", "/api/auth/me", "", bearer("planted-token"));
        QCOMPARE(serving.end(), 0);
        const QByteArray log = serving.errors();
        QVERIFY(log.contains("/api/auth/login"));
        for (const QByteArray& secret : {QByteArray(kPassword), QByteArray("planted"), QByteArray::fromStdString(trimmed(ann.substr(22)))})
            QVERIFY2(!log.contains(secret), secret.constData());
    }

    void othersComeByTlsOrProxyAlone() {
        const test::Program program;
        const test::Run clear = program.run({"serve", "--host", "0.0.0.0", "--port", "0"});
        QCOMPARE(clear.exitCode, 2);
        QVERIFY2(clear.errors.find("gateway.behindProxy") != std::string::npos, clear.errors.c_str());
        QCOMPARE(program.run({"serve", "--only", "auth", "--host", "0.0.0.0", "--port", "0"}).exitCode, 2);
    }

    void beyondThisMachineItIsByInvitation() {
        const test::Program program;
        QFile file(QString::fromStdString(program.path("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"gateway": {"behindProxy": true}})");
        file.close();
        const std::string code = trimmed(program.run({"user", "invite"}).output);
        const Serving serving(program, {"--config", file.fileName(), "--host", "0.0.0.0"});
        Json body = {{"email", "ann@example.org"}, {"password", kPassword}};
        QCOMPARE(serving.ask("POST", "/api/auth/register", body.dump()).status, 403);
        body["invitation"] = code;
        QCOMPARE(serving.ask("POST", "/api/auth/register", body.dump(), "X-Forwarded-For: 203.0.113.7\r\n").status, 201);
        const std::string owner = bearer(trimmed(program.run({"token"}).output));
        const Json log = parsed(serving.ask("GET", "/api/auth/audit", "", owner));
        QCOMPARE(stringOr(log["entries"][0], "address"), std::string("203.0.113.7"));
    }

    void wrongSettingsAreNamed_data() {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("setting");
        QTest::newRow("days") << QByteArray(R"({"auth": {"sessionDays": 0}})") << "auth.sessionDays";
        QTest::newRow("a proxy") << QByteArray(R"({"gateway": {"trustedProxies": ["proxy.example"]}})") << "gateway.trustedProxies";
    }
    void wrongSettingsAreNamed() {
        QFETCH(QByteArray, settings);
        QFETCH(QString, setting);
        const test::Program program;
        QFile file(QString::fromStdString(program.path("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(settings);
        file.close();
        const test::Run run = program.run({"serve", "--port", "0", "--config", file.fileName().toStdString()});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.find(setting.toStdString()) != std::string::npos, run.errors.c_str());
    }
};

QTEST_GUILESS_MAIN(TestSharedServer)
#include "tst_shared_server.moc"
