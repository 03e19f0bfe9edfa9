#include <QTemporaryDir>
#include <QTest>

#include "core/base/digest.h"
#include "services/store/media_store.h"
#include "tests/support/small_disk.h"

using namespace sw;
namespace fs = std::filesystem;

class TestMediaStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    LocalDisk m_disk;

    [[nodiscard]] fs::path path(const char* name) const { return m_folder->filePath(name).toStdString(); }
    [[nodiscard]] MediaStore store() { return MediaStore(m_disk, path("store"), {path("allowed/")}); }
    void write(const fs::path& file, const std::string& bytes) {
        QVERIFY(m_disk.makeFolders(file.parent_path()));
        QVERIFY(m_disk.writeAtomically(file, bytes));
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileIsNamedByItsBytes() {
        MediaStore media = store();
        const auto kept = *media.put("picture", "png");
        QCOMPARE(kept.fileName, digestOf("picture") + ".png");
        QCOMPARE(kept.url(), "/api/media/" + kept.fileName);
        QCOMPARE(*m_disk.read(kept.path), std::string("picture"));
        QCOMPARE(media.put("picture", "png")->path, kept.path);
    }

    void aFinishedFileIsMoved() {
        MediaStore media = store();
        write(path("job/film.MP4"), "film");
        const auto kept = media.adopt(path("job/film.MP4"));
        QVERIFY2(kept, kept ? "" : kept.error().message.c_str());
        QCOMPARE(kept->fileName, digestOf("film") + ".mp4");
        QVERIFY(!m_disk.exists(path("job/film.MP4")));
        QVERIFY(media.adopt(path("job/film.MP4")).error().code == ErrorCode::NotFound);
        write(path("job/odd"), "x");
        QVERIFY(media.adopt(path("job/odd")).error().code == ErrorCode::InvalidInput);
    }

    void aDamagedFileIsReplaced() {
        MediaStore media = store();
        const auto kept = *media.put("film", "mp4");
        write(kept.path, "half");
        write(path("again.mp4"), "film");
        QVERIFY(media.adopt(path("again.mp4")));
        QCOMPARE(*m_disk.read(kept.path), std::string("film"));
    }

    void aSentFileIsKeptOrStaysWhereItIs() {
        MediaStore media = store();
        write(path("spool/1"), "film");
        write(path("store"), "a file where the folder belongs");
        QVERIFY(!media.receive(path("spool/1"), digestOf("film") + ".mp4"));
        QVERIFY(m_disk.exists(path("spool/1")));
        QVERIFY(m_disk.remove(path("store")));
        QVERIFY(media.receive(path("spool/1"), digestOf("other") + ".mp4").error().code == ErrorCode::InvalidInput);
        const auto kept = media.receive(path("spool/1"), digestOf("film") + ".mp4");
        QVERIFY2(kept, kept ? "" : kept.error().message.c_str());
        QCOMPARE(*m_disk.read(kept->path), std::string("film"));
        QVERIFY(m_disk.list(path("spool"))->empty());
    }

    void clientsNameFilesInManyWays() {
        MediaStore media = store();
        const auto kept = *media.put("picture", "png");
        const fs::path real = fs::canonical(kept.path);
        for (const std::string& name : {kept.fileName, digestOf("picture"), kept.url(), kept.path.string()}) {
            const auto found = media.resolve(name);
            QVERIFY2(found, found ? "" : found.error().message.c_str());
            QCOMPARE(fs::canonical(*found), real);
        }
        write(path("allowed/deep/own.jpg"), "own");
        QVERIFY(media.resolve(path("allowed/deep/own.jpg").string()));
    }

    void itSaysWhetherItCanKeepAnything() {
        MediaStore media = store();
        QVERIFY(media.check());
        {
            const test::SmallDisk full(100);
            const Result<void> refused = media.check();
            QVERIFY(!refused);
            QVERIFY(refused.error().code == ErrorCode::Io);
        }
        QVERIFY(media.check());
        QVERIFY(m_disk.list(path("store"))->empty());
        write(path("file/in"), "the way");
        QVERIFY(!MediaStore(m_disk, path("file/in/store")).check());
    }

    void nothingLeadsOut_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"outside.png", "store/../outside.png", "allowed/../outside.png", "store/link.png",
                                 "allowed/deep/link/outside.png", "store-beside/a.png", "missing.png",
                                 "store/./../outside.png", "storelink/../outside.png"})
            QTest::newRow(name) << QString(name);
    }
    void nothingLeadsOut() {
        QFETCH(QString, name);
        MediaStore media = store();
        QVERIFY(media.put("inside", "png"));
        write(path("outside.png"), "secret");
        write(path("store-beside/a.png"), "secret");
        write(path("allowed/deep/x.png"), "x");
        fs::create_symlink(path("outside.png"), path("store/link.png"));
        fs::create_directory_symlink(path("."), path("allowed/deep/link"));
        fs::create_directory_symlink(path("store"), path("storelink"));
        const auto found = media.resolve(m_folder->path().toStdString() + "/" + name.toStdString());
        QVERIFY(!found);
        QVERIFY(found.error().code == ErrorCode::InvalidInput);
        QVERIFY2(found.error().message.find("neither in the media store") != std::string::npos,
                 found.error().message.c_str());
    }

    void oddNamesAreRefused_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("missing");
        const QByteArray digest = QByteArray::fromStdString(digestOf("nothing"));
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("relative") << QByteArray("store/a.png") << false;
        QTest::newRow("dots") << QByteArray("../../etc/passwd") << false;
        QTest::newRow("system") << QByteArray("/etc/passwd") << false;
        QTest::newRow("zero") << QByteArray("/etc/passwd\0.png", 16) << false;
        QTest::newRow("url") << QByteArray("http://169.254.169.254/x.png") << false;
        QTest::newRow("file url") << QByteArray("file:///etc/passwd") << false;
        QTest::newRow("short digest") << digest.left(63) << false;
        QTest::newRow("digest") << digest << true;
        QTest::newRow("digest with ending") << digest + ".png" << true;
        QTest::newRow("url of nothing") << "/api/media/" + digest + ".png" << true;
        QTest::newRow("url with dots") << QByteArray("/api/media/../../../etc/passwd") << false;
        QTest::newRow("very long") << QByteArray(100'000, 'a').prepend('/') << false;
    }
    void oddNamesAreRefused() {
        QFETCH(QByteArray, name);
        QFETCH(bool, missing);
        MediaStore media = store();
        QVERIFY(media.put("inside", "png"));
        const auto found = media.resolve(name.toStdString());
        QVERIFY(!found);
        QVERIFY(found.error().code == (missing ? ErrorCode::NotFound : ErrorCode::InvalidInput));
    }

    void onlyPlainFilesAreServed() {
        MediaStore media = store();
        const auto kept = *media.put("picture", "png");
        QVERIFY(media.find(kept.fileName));
        for (const std::string& name :
             {std::string("../outside.png"), std::string(), kept.fileName + "/", kept.fileName + std::string(1, '\0'),
              digestOf("other") + ".png", digestOf("picture") + ".PNG", digestOf("picture") + "."})
            QVERIFY(media.find(name).error().code == ErrorCode::NotFound);
        const std::string linked = digestOf("linked") + ".png";
        fs::create_symlink("/etc/passwd", path("store") / linked);
        QVERIFY(media.find(linked).error().code == ErrorCode::NotFound);
        QVERIFY(media.resolve(linked).error().code == ErrorCode::NotFound);
        QVERIFY(media.remove(kept.fileName));
        QVERIFY(media.find(kept.fileName).error().code == ErrorCode::NotFound);
        QVERIFY(media.remove("../outside.png").error().code == ErrorCode::NotFound);
    }

    void aFolderIsNoFile() {
        MediaStore media = store();
        QVERIFY(m_disk.makeFolders(path("allowed/deep")));
        QVERIFY(media.resolve(path("allowed/deep").string()).error().code == ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestMediaStore)
#include "tst_media_store.moc"
