#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <cerrno>
#include <thread>
#include <vector>

#include "core/base/digest.h"
#include "core/base/host.h"
#include "tests/support/show.h"

using namespace sw;
namespace fs = std::filesystem;

class TestHost : public QObject {
    Q_OBJECT

    struct Place {
        QTemporaryDir temporary;
        fs::path folder = temporary.path().toStdString();
        LocalDisk disk;
    };

    static std::ptrdiff_t entriesIn(const fs::path& folder) {
        return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
    }

private slots:
    void bytesSurvive_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::newRow("empty") << std::string();
        QTest::newRow("text") << std::string("Fish.\r\n");
        QTest::newRow("zeros") << std::string(5, '\0');
        std::string large;
        for (int i = 0; i < 300'001; ++i)
            large += static_cast<char>(i * 31);
        QTest::newRow("large") << large;
    }
    void bytesSurvive() {
        QFETCH(std::string, bytes);
        Place p;
        QVERIFY(p.disk.writeAtomically(p.folder / "a", bytes));
        QVERIFY(*p.disk.read(p.folder / "a") == bytes);
        QCOMPARE(*p.disk.digest(p.folder / "a"), digestOf(bytes));
        QVERIFY(p.disk.append(p.folder / "b", bytes));
        QVERIFY(p.disk.append(p.folder / "b", "!"));
        QVERIFY(*p.disk.read(p.folder / "b") == bytes + "!");
        QCOMPARE(entriesIn(p.folder), std::ptrdiff_t{2});
    }

    void writingReplaces() {
        Place p;
        QVERIFY(p.disk.writeAtomically(p.folder / "a", "a long text"));
        QVERIFY(p.disk.writeAtomically(p.folder / "a", "short"));
        QCOMPARE(*p.disk.read(p.folder / "a"), std::string("short"));
        QCOMPARE(entriesIn(p.folder), std::ptrdiff_t{1});
    }

    void permissionsStay() {
        namespace fs = std::filesystem;
        Place p;
        QVERIFY(p.disk.writeAtomically(p.folder / "a", "private"));
        fs::permissions(p.folder / "a", fs::perms::owner_read | fs::perms::owner_write);
        QVERIFY(p.disk.writeAtomically(p.folder / "a", "changed"));
        QVERIFY(fs::status(p.folder / "a").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }

    void filesAreListedByName() {
        Place p;
        QVERIFY(p.disk.makeFolders(p.folder / "folder"));
        QVERIFY(p.disk.append(p.folder / "b", "2"));
        QVERIFY(p.disk.append(p.folder / "a.part", "1"));
        QCOMPARE(*p.disk.list(p.folder), (std::vector<std::string>{"a.part", "b"}));
        QCOMPARE(*p.disk.list(p.folder / "nowhere"), std::vector<std::string>{});
        const auto file = p.disk.list(p.folder / "b");
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Io);
        QCOMPARE(p.disk.digest(p.folder / "nowhere").error().code, ErrorCode::NotFound);
        QCOMPARE(p.disk.digest(p.folder / "folder").error().code, ErrorCode::Io);
    }

    void namesMayHoldAnything() {
        Place p;
        const fs::path file = p.folder / "Grüße – 日本 \"1\".short";
        QVERIFY(p.disk.writeAtomically(file, "x"));
        QVERIFY(p.disk.exists(file));
        QCOMPARE(*p.disk.read(file), std::string("x"));
    }

    void errorsNameThePathAndTheReason_data() {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<int>("code");
        QTest::addColumn<std::string>("reason");
        const int io = static_cast<int>(ErrorCode::Io);
        const int notFound = static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("missing") << std::string("none") << notFound << std::string("it does not exist");
        QTest::newRow("missing folder") << std::string("none/file") << notFound << std::string("it does not exist");
        QTest::newRow("folder") << std::string("folder") << io << std::string("it is a folder, not a file");
        QTest::newRow("file as folder") << std::string("file/x") << io
                                        << std::string("a part of its path is not a folder");
        QTest::newRow("long name") << std::string(300, 'x') << io << std::string("its name is too long");
    }
    void errorsNameThePathAndTheReason() {
        QFETCH(std::string, name);
        QFETCH(int, code);
        QFETCH(std::string, reason);
        Place p;
        QVERIFY(p.disk.makeFolders(p.folder / "folder"));
        QVERIFY(p.disk.writeAtomically(p.folder / "file", "x"));
        const fs::path path = p.folder / name;
        const auto read = p.disk.read(path);
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
        QCOMPARE(read.error().message, "Could not read " + path.string() + ": " + reason + ".");
        QVERIFY(!read.error().detail.empty());
        if (name == "none")
            return;
        for (const auto& written : {p.disk.writeAtomically(path, "y"), p.disk.append(path, "y")}) {
            QVERIFY(!written);
            QCOMPARE(static_cast<int>(written.error().code), code);
            QCOMPARE(written.error().message, "Could not write " + path.string() + ": " + reason + ".");
        }
        QCOMPARE(entriesIn(p.folder), std::ptrdiff_t{2});
    }

    /// /dev/full takes no byte, as a full disk.
    void aFullDiskIsNamed() {
        LocalDisk disk;
        if (!disk.exists("/dev/full"))
            QSKIP("There is no /dev/full here.");
        const auto appended = disk.append("/dev/full", "x");
        QVERIFY(!appended);
        QVERIFY(appended.error().code == ErrorCode::Io);
        QCOMPARE(appended.error().message,
                 std::string("Could not write /dev/full: the disk is full; free some space and try again."));
    }

    void aFolderThatMayNotBeWritten() {
        if (::geteuid() == 0)
            QSKIP("Root may write everywhere.");
        Place p;
        QVERIFY(p.disk.writeAtomically(p.folder / "a", "before"));
        ::chmod(p.folder.c_str(), 0500);
        const auto written = p.disk.writeAtomically(p.folder / "a", "after");
        ::chmod(p.folder.c_str(), 0700);
        QVERIFY(!written);
        QVERIFY(written.error().message.ends_with("permission was denied; choose a place that you may write to."));
        QCOMPARE(*p.disk.read(p.folder / "a"), std::string("before"));
    }

    void foldersAreMadeAndRemoved() {
        Place p;
        const fs::path deep = p.folder / "a" / "b" / "c";
        QVERIFY(p.disk.makeFolders(deep));
        QVERIFY(p.disk.makeFolders(deep));
        QVERIFY(p.disk.exists(deep));
        QVERIFY(p.disk.writeAtomically(deep / "file", "x"));
        const auto inTheWay = p.disk.makeFolders(deep / "file");
        QVERIFY(!inTheWay);
        QVERIFY(inTheWay.error().message.starts_with("Could not make the folder "));
        QVERIFY(!p.disk.makeFolders(deep / "file" / "more"));
        QVERIFY(p.disk.removeFolder(p.folder / "a"));
        QVERIFY(!p.disk.exists(p.folder / "a"));
        QVERIFY(p.disk.removeFolder(p.folder / "a"));
    }

    void removingWhatIsNotThereIsNoError() {
        Place p;
        QVERIFY(p.disk.writeAtomically(p.folder / "a", "x"));
        QVERIFY(p.disk.remove(p.folder / "a"));
        QVERIFY(!p.disk.exists(p.folder / "a"));
        QVERIFY(p.disk.remove(p.folder / "a"));
    }

    void renaming() {
        Place p;
        QVERIFY(p.disk.writeAtomically(p.folder / "a", "a"));
        QVERIFY(p.disk.writeAtomically(p.folder / "b", "b"));
        QVERIFY(p.disk.rename(p.folder / "a", p.folder / "b"));
        QCOMPARE(*p.disk.read(p.folder / "b"), std::string("a"));
        const auto again = p.disk.rename(p.folder / "a", p.folder / "b");
        QVERIFY(!again);
        QVERIFY(again.error().code == ErrorCode::NotFound);
        QVERIFY(again.error().message.starts_with("Could not rename "));
    }

    /// Whoever reads while others write sees one whole text or another.
    void readersNeverSeeHalfAFile() {
        Place p;
        const fs::path file = p.folder / "a";
        QVERIFY(p.disk.writeAtomically(file, std::string(50'000, '0')));
        std::atomic<bool> ok = true;
        {
            std::vector<std::jthread> writers;
            for (char c = '1'; c <= '3'; ++c)
                writers.emplace_back([&, c] {
                    for (int i = 0; i < 20; ++i)
                        ok = ok && p.disk.writeAtomically(file, std::string(50'000, c));
                });
            for (int i = 0; i < 200; ++i) {
                const auto text = p.disk.read(file);
                ok =
                    ok && text && text->size() == 50'000 && text->find_first_not_of(text->front()) == std::string::npos;
            }
        }
        QVERIFY(ok);
        QCOMPARE(entriesIn(p.folder), std::ptrdiff_t{1});
    }

    void linesOfManyThreadsStayWhole() {
        Place p;
        const fs::path file = p.folder / "log";
        {
            std::vector<std::jthread> writers;
            for (char c = 'a'; c <= 'd'; ++c)
                writers.emplace_back([&, c] {
                    for (int i = 0; i < 25; ++i)
                        (void)p.disk.append(file, std::string(100, c) + "\n");
                });
        }
        const std::vector<std::string> lines = split(*p.disk.read(file), '\n');
        QCOMPARE(lines.size(), std::size_t{101});
        for (std::size_t i = 0; i < 100; ++i)
            QCOMPARE(lines[i], std::string(100, lines[i].front()));
    }

    void reasonsAreForPeople() {
        QCOMPARE(reasonOf(ENOSPC), std::string("the disk is full; free some space and try again"));
        QCOMPARE(reasonOf(EDQUOT), reasonOf(ENOSPC));
        QCOMPARE(reasonOf(EACCES), reasonOf(EPERM));
        QCOMPARE(reasonOf(EROFS), std::string("the disk is read-only; choose another place"));
        QVERIFY(!reasonOf(EIO).empty());
    }

    void theClockNeverRunsBackwards() {
        SteadyClock clock;
        Duration last = clock.now();
        for (int i = 0; i < 10'000; ++i) {
            const Duration now = clock.now();
            QVERIFY(now >= last);
            last = now;
        }
    }
};

QTEST_APPLESS_MAIN(TestHost)
#include "tst_host.moc"
