#include <sys/stat.h>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <set>

#include "services/http/access_token.h"
#include "services/http/authenticator.h"

using namespace sw;

/// Tokens, the owner's file, and who is who.
class TestAccess : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }

private slots:
    void tokensAreLongAndNeverTheSame() {
        std::set<std::string> tokens;
        for (int i = 0; i < 100; ++i) {
            const Result<std::string> token = newAccessToken();
            QVERIFY(token);
            QCOMPARE(token->size(), std::size_t{43});
            tokens.insert(*token);
        }
        QCOMPARE(tokens.size(), std::size_t{100});
    }

    void theOwnersFileIsForTheOwnerOnly() {
        const std::filesystem::path file = path("new/folder/token");
        const Result<std::string> token = ownerToken(file);
        QVERIFY(token);
        QCOMPARE(ownerToken(file).value(), *token);
        struct stat status {};
        QCOMPARE(::stat(file.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QCOMPARE(std::distance(std::filesystem::directory_iterator(file.parent_path()), {}), std::ptrdiff_t{1});
        ::chmod(file.c_str(), 0644);
        const Result<std::string> shown = ownerToken(file);
        QVERIFY(!shown && shown.error().message.find("Delete the file") != std::string::npos);
    }

    void aFileWithoutATokenIsSaid() {
        const std::filesystem::path file = path("empty");
        std::ofstream(file).close();
        ::chmod(file.c_str(), 0600);
        QVERIFY(!ownerToken(file));
        QVERIFY(!ownerToken("/proc/none/token"));
    }

    void callers() {
        OwnerAuthenticator authenticator("secret");
        for (const char* good : {"Bearer secret", "bearer   secret "})
            QVERIFY(authenticator.callerOf(good));
        for (const char* bad : {"", "Bearer", "Bearer ", "Bearer secre", "Bearer secrets", "Basic secret", "secret"})
            QVERIFY2(!authenticator.callerOf(bad), bad);
        QVERIFY(authenticator.callerOf("Bearer secret")->may(Scope::Admin));
        QVERIFY(NoAuthentication().callerOf("")->may(Scope::Export));
        QVERIFY(!(Caller{"x", {Scope::Edit}}.may(Scope::Admin)));
    }
};

QTEST_APPLESS_MAIN(TestAccess)
#include "tst_access.moc"
