#include <openssl/x509_vfy.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <cerrno>
#include <set>

#include "core/base/host.h"
#include "core/media/source/media_probe.h"
#include "core/model/project_json.h"
#include "core/session/project_file.h"
#include "services/gateway/gateway_settings.h"
#include "services/remote/purse.h"
#include "services/remote/remote_errors.h"
#include "tests/support/project_builder.h"
#include "ui/core_sentences.h"

using namespace sw;
using namespace sw::ui;

namespace {

Endpoint painter() {
    Endpoint endpoint;
    endpoint.provider = "painter";
    endpoint.baseUrl = "https://api.example.com/v1";
    return endpoint;
}

std::string refused(int status, const std::string& body = {}, int tries = 1) {
    RemoteAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.tries = tries;
    return refusal(painter(), answer, Secret(), 0).message;
}

std::string unreached(const WireOutcome& outcome) {
    return transportError(painter(), "https://api.example.com", outcome).message;
}

std::string unreached(CURLcode code) {
    WireOutcome outcome;
    outcome.code = code;
    return unreached(outcome);
}

std::string untrusted(long why) {
    WireOutcome outcome;
    outcome.code = CURLE_PEER_FAILED_VERIFICATION;
    outcome.verifyResult = why;
    return unreached(outcome);
}

/// Says every pattern in brackets, so that what it fits is seen.
class Bracketed final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int) const override {
        return QByteArray(context) == "CoreSentences" ? "[" + QString::fromUtf8(text) + "]" : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace

/// Errors of core and the services are known to the window, sentence by sentence, to be said in its language.
class TestCoreSentences : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    LocalDisk m_disk;

    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    std::filesystem::path written(const char* name, const std::string& bytes) {
        if (!m_disk.writeAtomically(path(name), bytes))
            qFatal("%s cannot be written", name);
        return path(name);
    }
    /// All that is written in quotes in core and the services, where "a " "b" is one.
    static QString quotedSources() {
        static const QRegularExpression kBetween("\"\\s*\"");
        QString all;
        for (const char* folder : {"/core", "/services", "/app"}) {
            QDirIterator files(QStringLiteral(SW_SOURCE_DIR) + folder, {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly))
                    all += QString::fromUtf8(file.readAll()).remove(kBetween).replace("\\\"", "\"");
            }
        }
        return all;
    }
    template <class T>
    static std::string messageOf(const Result<T>& result) {
        return result ? std::string() : result.error().message;
    }
    std::string portInUse() {
        QTcpServer other;
        if (!other.listen(QHostAddress::LocalHost))
            return {};
        GatewaySettings settings;
        settings.host = "127.0.0.1";
        settings.port = other.serverPort();
        return messageOf(checkPort(settings));
    }
    std::string budgetUsed() {
        Purse purse(PriceList(), 1.0, path("book"));
        return messageOf(purse.reserve("painter", 2.0));
    }
    std::string newerProject() {
        Project project = test::projectOf({{"Bees dance."}});
        Json json = projectToJson(project);
        json["schema"] = Project::kSchema + 1;
        const Result<ReadProject> read = projectFromJson(json);
        return read ? read->note : read.error().message;
    }

private slots:
    void everySentenceOfAnErrorIsKnown_data() {
        QTest::addColumn<std::string>("message");
        const auto row = [](const char* name, const std::string& message) { QTest::newRow(name) << message; };
        row("nothing answers", unreached(CURLE_COULDNT_CONNECT));
        row("no such host", unreached(CURLE_COULDNT_RESOLVE_HOST));
        row("no proxy", unreached(CURLE_COULDNT_RESOLVE_PROXY));
        row("no connection in time", unreached(CURLE_OPERATION_TIMEDOUT));
        WireOutcome slow;
        slow.code = CURLE_OPERATION_TIMEDOUT;
        slow.address = "192.0.2.1";
        row("too slow", unreached(slow));
        WireOutcome idle;
        idle.idle = true;
        row("idle", unreached(idle));
        row("hung up", unreached(CURLE_GOT_NOTHING));
        row("broke off", unreached(CURLE_PARTIAL_FILE));
        row("no TLS", unreached(CURLE_SSL_CONNECT_ERROR).substr(0, unreached(CURLE_SSL_CONNECT_ERROR).find(". If")) + ".");
        for (const long why : {long{X509_V_ERR_CERT_HAS_EXPIRED}, long{X509_V_ERR_HOSTNAME_MISMATCH}, long{X509_V_ERR_CERT_UNTRUSTED}}) {
            const std::string message = untrusted(why);
            QTest::addRow("certificate %ld", why) << message.substr(0, message.find(". Check") + 1);
        }
        WireOutcome again;
        again.code = CURLE_GOT_NOTHING;
        again.answer.tries = 4;
        row("hung up again", unreached(again));
        for (const int status : {400, 401, 402, 403, 404, 413, 429, 500, 503, 504})
            QTest::addRow("status %d", status) << refused(status);
        row("refused again", refused(429, "", 4));
        row("failed again", refused(500, "", 4));
        row("its own words", refused(401, R"({"error": {"message": "Incorrect key. Look it up at example.com."}})"));
        row("over budget", budgetUsed());
        row("disk full", "Could not write /a b/c. d.short: " + reasonOf(ENOSPC) + ".");
        for (const int reason : {EACCES, EROFS, ENOTDIR, EISDIR, ENAMETOOLONG})
            QTest::addRow("reason %d", reason) << "Could not read /nowhere/x: " + reasonOf(reason) + ".";
        row("no such file", messageOf(m_disk.read(path("nowhere.txt"))));
        row("no such project", messageOf(loadProject(m_disk, path("nowhere.short"))));
        row("no project", messageOf(loadProject(m_disk, written("broken.short", "{ this"))));
        row("newer project", newerProject());
        row("no such media", messageOf(probeMedia(path("nowhere.mp4"))));
        row("no media", messageOf(probeMedia(written("text.mp4", "This is no film."))));
        row("port in use", portInUse());
    }
    void everySentenceOfAnErrorIsKnown() {
        QFETCH(std::string, message);
        QVERIFY(!message.empty());
        for (const QString& sentence : sentencesOf(QString::fromStdString(message)))
            QVERIFY2(!corePattern(sentence.trimmed().toStdString()).empty(), qPrintable(sentence));
    }

    void whatAPartSaysIsKnownToo_data() { everySentenceOfAnErrorIsKnown_data(); }
    /// No cause is left in English within a sentence that is not.
    void whatAPartSaysIsKnownToo() {
        QFETCH(std::string, message);
        Bracketed language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        const auto quiet = qScopeGuard([&] { QCoreApplication::removeTranslator(&language); });
        const QString said = coreText(message);
        for (const char* before : {"could not be reached: ", "tries: ", "refused the request: ", "could not do it: "})
            if (const qsizetype at = said.indexOf(before); at >= 0)
                QCOMPARE(said.mid(at + static_cast<qsizetype>(strlen(before)), 1), QStringLiteral("["));
    }

    void particularsStayAsTheyAre() {
        Bracketed language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        const auto quiet = qScopeGuard([&] { QCoreApplication::removeTranslator(&language); });
        QCOMPARE(coreText("Could not read /a %2 b/x.short: it does not exist. Was it moved or renamed? Nobody knows this one."),
                 QStringLiteral("[Could not read /a %2 b/x.short: [it does not exist].] [Was it moved or renamed?] Nobody knows this one."));
        QCOMPARE(coreText("It says: “No. Never. Not %1.”."), QStringLiteral("[It says: “No. Never. Not %1.”.]"));
        QCOMPARE(coreText(""), QString());
        QCOMPARE(coreText("The last time: painter at https://a could not be reached: nothing answers there."),
                 QStringLiteral("[The last time: [painter at https://a could not be reached: [nothing answers there].]]"));
    }

    void inEnglishNothingChanges() {
        for (const std::string& message : {refused(429), unreached(CURLE_COULDNT_CONNECT), std::string("Some  spaces.\n\nAnd lines. ")})
            QCOMPARE(coreText(message).toStdString(), message);
    }

    void namesKeepTheirDirection() {
        QLocale::setDefault(QLocale("ar"));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        QCOMPARE(coreText("There is no file /a/b.mp4."), QStringLiteral("There is no file \u2068/a/b.mp4\u2069."));
    }

    /// What is said nowhere any more need not be translated.
    void everyPatternIsStillSaid() {
        // Where sentences are put together of what stands in several places.
        static const QRegularExpression kSeam("( after )?%[1-9]|: |, or choose another provider| at all| in the first");
        const QString sources = quotedSources();
        QVERIFY(sources.size() > 100'000);
        for (const std::string& pattern : coreSentences())
            for (const QString& piece : QString::fromStdString(pattern).split(kSeam)) {
                QString words = piece.trimmed();
                while (!words.isEmpty() && !words.back().isLetterOrNumber())
                    words.chop(1);
                // Host makes these of a verb.
                if (words.startsWith("Could not "))
                    words.remove(0, 10);
                QVERIFY2(words.size() < 4 || sources.contains(words), qPrintable(words));
            }
    }

    void noPatternIsThereTwice() {
        std::set<std::string> seen;
        for (const std::string& pattern : coreSentences())
            QVERIFY2(seen.insert(pattern).second, pattern.c_str());
    }
};

QTEST_GUILESS_MAIN(TestCoreSentences)
#include "tst_core_sentences.moc"
