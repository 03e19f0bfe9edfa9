#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>
#include <vector>

#include "core/base/digest.h"
#include "core/graph/asset_store.h"
#include "tests/support/failing_disk.h"
#include "tests/support/show.h"

using namespace sw;
namespace fs = std::filesystem;

class TestAssetStore : public QObject {
    Q_OBJECT

    struct Place {
        QTemporaryDir folder;
        LocalDisk local;
        test::FailingDisk disk{local};
        fs::path media = fs::path(folder.path().toStdString()) / "deep" / "Short.media";
        AssetStore store{disk, media};
    };

private slots:
    void aFileIsNamedByItsDigest() {
        Place p;
        const auto ref = p.store.put("abc", "wav");
        QVERIFY(ref);
        QCOMPARE(ref->fileName(), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.wav"));
        QCOMPARE(*p.disk.read(p.media / ref->fileName()), std::string("abc"));
        QVERIFY(p.store.has(*ref));
        QVERIFY(p.store.verify(*ref));
    }

    void theSameBytesAreWrittenOnce() {
        Place p;
        const auto first = p.store.put("abc", "wav");
        const auto second = p.store.put("abc", "wav");
        QCOMPARE(*first, *second);
        QCOMPARE(p.disk.written(), std::size_t{3});
        QVERIFY(p.store.put("abc", "txt"));
        QCOMPARE(p.disk.written(), std::size_t{6});
    }

    void aDamagedFileIsNoticedAndReplaced_data() {
        QTest::addColumn<std::string>("damage");
        QTest::newRow("shorter") << std::string("ab");
        QTest::newRow("empty") << std::string();
        QTest::newRow("same length") << std::string("abd");
    }
    void aDamagedFileIsNoticedAndReplaced() {
        QFETCH(std::string, damage);
        Place p;
        const auto ref = p.store.put("abc", "wav");
        QVERIFY(p.disk.writeAtomically(p.store.path(*ref), damage));
        const auto verified = p.store.verify(*ref);
        QVERIFY(!verified);
        QVERIFY(verified.error().code == ErrorCode::Io);
        QVERIFY(verified.error().message.find("is damaged") != std::string::npos);
        QVERIFY(p.store.put("abc", "wav"));
        QVERIFY(p.store.verify(*ref));
    }

    void aMissingFileIsNotThere() {
        Place p;
        const MediaRef ref{std::string(64, '0'), "wav"};
        QVERIFY(!p.store.has(ref));
        QVERIFY(p.store.verify(ref).error().code == ErrorCode::NotFound);
    }

    void aFullDiskLeavesNothingBehind() {
        Place p;
        p.disk.fillUpAfter(2);
        const auto ref = p.store.put("abc", "wav");
        QVERIFY(!ref);
        QVERIFY(ref.error().code == ErrorCode::Io);
        QVERIFY(ref.error().message.find("the disk is full; free some space") != std::string::npos);
        QVERIFY(fs::is_empty(p.media));
        p.disk.freeSpace();
        QVERIFY(p.store.put("abc", "wav"));
    }

    void namesThatLeaveTheFolderAreRefused_data() {
        QTest::addColumn<std::string>("digest");
        QTest::addColumn<std::string>("extension");
        QTest::addColumn<bool>("ok");
        const std::string digest(64, 'a');
        QTest::newRow("good") << digest << std::string("mp3") << true;
        QTest::newRow("no extension") << digest << std::string() << false;
        QTest::newRow("up") << digest << std::string("/../x") << false;
        QTest::newRow("upper case") << digest << std::string("WAV") << false;
        QTest::newRow("two dots") << digest << std::string("tar.gz") << false;
        QTest::newRow("long extension") << digest << std::string("abcdefghi") << false;
        QTest::newRow("short digest") << std::string(63, 'a') << std::string("wav") << false;
        QTest::newRow("no hex") << std::string(64, 'g') << std::string("wav") << false;
        QTest::newRow("upper hex") << std::string(64, 'A') << std::string("wav") << false;
        QTest::newRow("path") << "../" + std::string(61, 'a') << std::string("wav") << false;
    }
    void namesThatLeaveTheFolderAreRefused() {
        QFETCH(std::string, digest);
        QFETCH(std::string, extension);
        QFETCH(bool, ok);
        QCOMPARE(isMediaRef({digest, extension}), ok);
        Place p;
        if (digest == std::string(64, 'a'))
            QCOMPARE(p.store.put("x", extension).has_value(), ok);
    }

    void manyThreadsMayPutTheSameFile() {
        Place p;
        const std::string bytes(200'000, 'x');
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] { good += p.store.put(bytes, "bin").has_value(); });
        }
        QCOMPARE(good.load(), 8);
        QVERIFY(p.store.verify({digestOf(bytes), "bin"}));
        QCOMPARE(std::distance(fs::directory_iterator(p.media), fs::directory_iterator()), std::ptrdiff_t{1});
    }
};

QTEST_APPLESS_MAIN(TestAssetStore)
#include "tst_asset_store.moc"
