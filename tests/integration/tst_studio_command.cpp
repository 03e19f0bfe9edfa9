#include <QDirIterator>
#include <QTest>

#include "tests/support/fake_accounts.h"
#include "tests/support/program.h"

using namespace sw;

namespace {

/// Whether any file below the folder holds these words, but for the one that keeps keys.
bool isWritten(const test::Program& program, const char* words) {
    QDirIterator files(QString::fromStdString(program.path("")), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().endsWith("keys/keys.json") && file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
            return true;
    }
    return false;
}

Json settingsOf(const test::Program& program) {
    QFile file(QString::fromStdString(program.path("config/shortwright/settings.json")));
    return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString(), nullptr, false) : Json();
}

}  // namespace

/// `shortwright studio`.
class TestStudioCommand : public QObject {
    Q_OBJECT

private slots:
    void signsInAndOut() {
        const test::FakeAccounts there;
        const test::Program program;
        const test::Run in = program.run({"studio", "sign-in", there.server.url(), "--email", "ada@example.com", "--stages", "image,voice", "--json"},
                                         std::string(test::FakeAccounts::kPassword) + "\n");
        QVERIFY2(in.exitCode == 0, (in.output + in.errors).c_str());
        QVERIFY(in.last()["message"].get<std::string>().find("as ada@example.com") != std::string::npos);
        const Json studio = settingsOf(program)["studio"];
        QCOMPARE(studio["baseUrl"].get<std::string>(), there.server.url());
        QVERIFY(studio["stages"] == Json({"image", "voice"}));
        QCOMPARE(studio["tokenId"].get<std::string>(), std::string("t-1"));
        QVERIFY(!isWritten(program, test::FakeAccounts::kPassword));
        QVERIFY(!isWritten(program, test::FakeAccounts::kToken));
        QVERIFY((in.output + in.errors).find(test::FakeAccounts::kToken) == std::string::npos);
        const Json status = program.run({"studio", "status", "--json"}).last();
        QCOMPARE(status["account"].get<std::string>(), std::string("ada@example.com"));
        QVERIFY2(status["ok"].get<bool>(), status.dump().c_str());
        const test::Run again = program.run({"studio", "sign-in", there.server.url(), "--token"}, "x\n");
        QVERIFY(again.exitCode != 0);
        QVERIFY(again.errors.find("Sign out there first") != std::string::npos);
        const test::Run out = program.run({"studio", "sign-out"});
        QVERIFY2(out.exitCode == 0, out.errors.c_str());
        QCOMPARE(there.calls().back(), std::string("DELETE /api/auth/tokens/t-1"));
        QVERIFY(!settingsOf(program).contains("studio"));
        QVERIFY(there.server.complaints().empty());
        QVERIFY(program.run({"studio", "status", "--json"}).last()["signedIn"] == false);
        QVERIFY(program.run({"studio", "sign-out"}).exitCode != 0);
    }

    void aPastedTokenStaysGood() {
        const test::FakeAccounts there;
        const test::Program program;
        const test::Run in = program.run({"studio", "sign-in", there.server.url(), "--token"}, std::string(test::FakeAccounts::kToken) + "\n");
        QVERIFY2(in.exitCode == 0, in.errors.c_str());
        const test::Run out = program.run({"studio", "sign-out"});
        QCOMPARE(out.exitCode, 0);
        QVERIFY(out.output.find("is still good") != std::string::npos);
        for (const std::string& call : there.calls())
            QVERIFY(!call.starts_with("DELETE"));
    }

    void whatIsWrongChangesNothing_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("input");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::newRow("password") << QStringList{"HERE", "--email", "ada@example.com"} << "wrong\n" << 3 << "the password is wrong";
        QTest::newRow("nothing typed") << QStringList{"HERE", "--email", "ada@example.com"} << "" << 2 << "nothing on standard input";
        QTest::newRow("token") << QStringList{"HERE", "--token"} << "another\n" << 3 << "does not accept this token";
        QTest::newRow("no TLS") << QStringList{"http://studio.example.com", "--token"} << "abc\n" << 3 << "others could read";
        QTest::newRow("stage") << QStringList{"HERE", "--token", "--stages", "imag"} << "abc\n" << 2 << "Did you mean image?";
        QTest::newRow("neither") << QStringList{"HERE"} << "abc\n" << 2 << "Write either --email";
        QTest::newRow("both") << QStringList{"HERE", "--token", "--email", "ada@example.com"} << "abc\n" << 2 << "Write either --email";
    }
    void whatIsWrongChangesNothing() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, input);
        QFETCH(QString, says);
        const test::FakeAccounts there;
        const test::Program program;
        std::vector<std::string> words = {"studio", "sign-in"};
        for (const QString& word : arguments)
            words.push_back(word == "HERE" ? there.server.url() : word.toStdString());
        const test::Run run = program.run(words, input.toStdString());
        QTEST(run.exitCode, "exitCode");
        QVERIFY2(run.errors.find(says.toStdString()) != std::string::npos, run.errors.c_str());
        QVERIFY(settingsOf(program).is_null());
        QVERIFY(!QFile::exists(QString::fromStdString(program.path("config/shortwright/keys/keys.json"))));
    }

    /// Also when the studio is gone it is forgotten here.
    void signsOutOfWhatIsGone() {
        const test::Program program;
        {
            const test::FakeAccounts there;
            QCOMPARE(program.run({"studio", "sign-in", there.server.url(), "--email", "ada@example.com"}, std::string(test::FakeAccounts::kPassword) + "\n").exitCode, 0);
        }
        const test::Run out = program.run({"studio", "sign-out"});
        QVERIFY2(out.exitCode == 0, out.errors.c_str());
        QVERIFY2(out.output.find("is still good at") != std::string::npos, out.output.c_str());
        QVERIFY(!settingsOf(program).contains("studio"));
    }
};

QTEST_MAIN(TestStudioCommand)
#include "tst_studio_command.moc"
