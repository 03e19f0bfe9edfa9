#include <QtTest>

#include "../../support/fake_accounts.h"
#include "../../support/remote_client.h"
#include "core/base/json.h"
#include "services/remote/studio_account.h"

using namespace sw;
using namespace sw::test;

namespace {

Result<StudioToken> signIn(const FakeAccounts& there, const char* password = FakeAccounts::kPassword, const std::stop_token& stop = {}) {
    QuickClient client;
    return StudioAccount(*client, there.server.url()).signIn(" ada@example.com ", Secret(password), "Shortwright on desk", stop);
}

bool says(const Error& error, const std::string& words) {
    return error.message.find(words) != std::string::npos;
}

}  // namespace

/// Signing in at a studio, and what may come between.
class TestStudioAccount : public QObject {
    Q_OBJECT

private slots:
    void anAddressIsCompleted_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("a name") << " studio.example.com " << "https://studio.example.com";
        QTest::newRow("a whole one") << "https://studio.example.com:3000/" << "https://studio.example.com:3000";
        QTest::newRow("with a path") << "https://example.com/studio//" << "https://example.com/studio";
        QTest::newRow("this machine") << "localhost:3000" << "http://localhost:3000";
        QTest::newRow("by number") << "127.0.0.1:3000" << "http://127.0.0.1:3000";
        QTest::newRow("six") << "http://[::1]:3000" << "http://[::1]:3000";
    }
    void anAddressIsCompleted() {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        const auto made = studioAddress(typed.toStdString());
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QCOMPARE(QString::fromStdString(*made), address);
    }

    void anAddressIsRefused_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << "  " << "no address yet";
        QTest::newRow("no TLS") << "http://studio.example.com" << "others could read the password";
        QTest::newRow("no TLS in the house") << "http://192.168.1.7:3000" << "others could read the password";
        QTest::newRow("what looks like this machine") << "http://localhost.example.com" << "others could read the password";
        QTest::newRow("another protocol") << "ftp://studio.example.com" << "cannot be used";
        QTest::newRow("a password") << "https://ada:secret@studio.example.com" << "no place in an address";
        QTest::newRow("a question") << "https://studio.example.com?a=b" << "\"?\"";
        QTest::newRow("words") << "my studio" << "cannot be used";
    }
    void anAddressIsRefused() {
        QFETCH(QString, typed);
        QFETCH(QString, why);
        const auto made = studioAddress(typed.toStdString());
        QVERIFY(!made);
        QVERIFY2(says(made.error(), why.toStdString()), made.error().message.c_str());
        QVERIFY(!says(made.error(), "secret"));
    }

    void signsInAndKeepsOnlyTheToken() {
        const FakeAccounts there;
        const auto token = signIn(there);
        QVERIFY2(token, token ? "" : token.error().message.c_str());
        QCOMPARE(token->id, std::string("t-1"));
        QCOMPARE(token->secret.reveal(), std::string(FakeAccounts::kToken));
        QCOMPARE(there.calls(), (std::vector<std::string>{"POST /api/auth/login", "POST /api/auth/tokens", "POST /api/auth/logout"}));
        QVERIFY(there.server.complaints().empty());
    }

    void aWrongPasswordIsSaid() {
        const FakeAccounts there;
        const auto token = signIn(there, "wrong");
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::InvalidInput);
        QVERIFY(says(token.error(), "the e-mail address or the password is wrong"));
        QCOMPARE(there.calls().size(), std::size_t{1});  // nobody is locked out by trying again
        QVERIFY(!signIn(there, ""));
        QCOMPARE(there.calls().size(), std::size_t{1});
    }

    void whatGoesWrongIsSaid_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const std::string& answer, const char* says) { QTest::newRow(name) << QByteArray::fromStdString(answer) << says; };
        row("locked out", fakeJson("{}", 429, "Retry-After: 37\r\n"), "Try again in 37 s.");
        row("locked out for long", fakeJson("{}", 429, "Retry-After: 900\r\n"), "Try again in 15 min.");
        row("locked out for a time", fakeJson("{}", 429), "Try again later.");
        row("no accounts", fakeJson("{}", 404), "it does not know of accounts");
        row("html", fakeAnswer(200, "text/html", "<html>Welcome</html>"), "127.0.0.1");
        row("half", fakeJson("{\"token\":\"ab"), "is not JSON, or broke off");
        row("nothing in it", fakeJson("{}"), "it holds no token");
        row("a token with an end of line", fakeJson(R"({"token":"a\r\nX: y"})"), "it holds no token");
        row("broken", fakeJson(R"({"details":"The disk is full."})", 500), "The disk is full.");
        row("elsewhere", fakeAnswer(307, "text/plain", "", "Location: https://other.example.com/api/auth/login\r\n"), "is not followed");
        row("what repeats the password", fakeJson(Json{{"details", std::string("no such thing: ") + FakeAccounts::kPassword}}.dump(), 400), "no such thing: ***");
    }
    void whatGoesWrongIsSaid() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, says);
        FakeAccounts there;
        there.instead["POST /api/auth/login"] = answer.toStdString();
        const auto token = signIn(there);
        QVERIFY(!token);
        QVERIFY2(::says(token.error(), says.toStdString()), token.error().message.c_str());
        QVERIFY((token.error().message + token.error().detail).find(FakeAccounts::kPassword) == std::string::npos);
        QCOMPARE(there.calls().size(), std::size_t{1});
    }

    /// The session ends whatever becomes of the token.
    void aTokenThatIsNotMadeLeavesNoSession() {
        FakeAccounts there;
        there.instead["POST /api/auth/tokens"] = fakeJson(R"({"details":"There are 50 tokens already."})", 422);
        const auto token = signIn(there);
        QVERIFY(!token);
        QVERIFY2(says(token.error(), "There are 50 tokens already."), token.error().message.c_str());
        QVERIFY(says(token.error(), "127.0.0.1"));
        QVERIFY(token.error().message.find(FakeAccounts::kSession) == std::string::npos);
        QCOMPARE(there.calls().back(), std::string("POST /api/auth/logout"));
    }

    void aSlowOneIsLeft() {
        const FakeServer slow([](const FakeRequest&, FakeServer::Wire& wire) { wire.hang(); });
        QuickClient client;
        std::stop_source stop;
        const std::jthread other([&] {
            while (slow.requests().empty())
                std::this_thread::yield();
            stop.request_stop();
        });
        const auto token = StudioAccount(*client, slow.url()).signIn("ada@example.com", Secret(FakeAccounts::kPassword), "desk", stop.get_token());
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::Cancelled);
    }

    void oneThatIsNotThere() {
        std::string url;
        {
            const FakeServer gone([](const FakeRequest&, FakeServer::Wire&) {});
            url = gone.url();
        }
        QuickClient client;
        const auto token = StudioAccount(*client, url).signIn("ada@example.com", Secret(FakeAccounts::kPassword), "desk", {});
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::Network);
        QVERIFY2(says(token.error(), "could not be reached"), token.error().message.c_str());
        QVERIFY2(!says(token.error(), "baseUrl"), token.error().message.c_str());
    }

    void aPastedTokenHasAnOwner() {
        FakeAccounts there;
        QuickClient client;
        StudioAccount account(*client, there.server.url());
        QCOMPARE(account.ownerOf(Secret(FakeAccounts::kToken), {}).value_or("?"), std::string("ada@example.com"));
        QCOMPARE(account.ownerOf(Secret("another"), {}).error().code, ErrorCode::InvalidInput);
        const std::size_t calls = there.calls().size();
        QVERIFY(!account.ownerOf(Secret("two words"), {}));
        QVERIFY(!account.ownerOf(Secret(""), {}));
        QCOMPARE(there.calls().size(), calls);
        there.instead["GET /api/auth/me"] = fakeJson("{}", 404);  // a server without accounts
        QCOMPARE(account.ownerOf(Secret(FakeAccounts::kToken), {}).value_or("?"), std::string());
        QCOMPARE(account.ownerOf(Secret("another"), {}).error().code, ErrorCode::InvalidInput);
    }

    void aTokenIsRemoved() {
        FakeAccounts there;
        QuickClient client;
        StudioAccount account(*client, there.server.url());
        QVERIFY(account.remove({"t-1", Secret(FakeAccounts::kToken)}, {}));
        QCOMPARE(there.calls().back(), std::string("DELETE /api/auth/tokens/t-1"));
        QVERIFY(account.remove({"t-2", Secret(FakeAccounts::kToken)}, {}));     // gone already
        QVERIFY(account.remove({"t-1", Secret("another")}, {}));  // good for nothing already
        QVERIFY(!account.remove({"../accounts", Secret(FakeAccounts::kToken)}, {}));
        there.instead["DELETE /api/auth/tokens/t-1"] = fakeJson("{}", 503);
        QVERIFY(!account.remove({"t-1", Secret(FakeAccounts::kToken)}, {}));
    }

    void creditsAreTold() {
        FakeAccounts there;
        QuickClient client;
        StudioAccount account(*client, there.server.url());
        const auto credits = account.credits(Secret(FakeAccounts::kToken), {});
        QVERIFY2(credits, credits ? "" : credits.error().message.c_str());
        QVERIFY(*credits);
        QCOMPARE((*credits)->available, 870.5);
        QCOMPARE((*credits)->reserved, 12.0);
        QCOMPARE((*credits)->plan, std::string("Premium 1"));
        QCOMPARE((*credits)->used, 117.5);
        QCOMPARE((*credits)->uses.size(), std::size_t{2});
        QCOMPARE((*credits)->uses[1].provider, std::string("speaker"));
        there.instead["GET /api/billing/balance"] = fakeJson(R"({"account":"owner","available":null,"reserved":null,"plan":null})");
        QVERIFY(!*account.credits(Secret(FakeAccounts::kToken), {}));  // who owns the server
        there.instead.clear();
        there.hasBilling = false;
        QVERIFY(!*account.credits(Secret(FakeAccounts::kToken), {}));
        QVERIFY(!account.credits(Secret("another"), {}));
    }
};

QTEST_APPLESS_MAIN(TestStudioAccount)
#include "tst_studio_account.moc"
