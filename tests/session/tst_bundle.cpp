#include <zip.h>

#include <QDir>
#include <QFile>
#include <QTest>
#include <clocale>

#include "core/model/cut_text.h"
#include "core/session/bundle.h"
#include "tests/support/project_folder.h"
#include "tests/support/show.h"
#include "tests/support/small_disk.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

/// One entry of a ZIP file that a test makes up.
struct Entry {
    std::string name;
    std::string bytes;
    std::uint32_t unixMode = 0100644;
    zip_int32_t method = ZIP_CM_STORE;
};

std::vector<Entry> entriesOf(const fs::path& file) {
    std::vector<Entry> entries;
    zip_t* zip = zip_open(file.c_str(), ZIP_RDONLY, nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t status;
        zip_stat_index(zip, index, 0, &status);
        std::string bytes(status.size, '\0');
        zip_file_t* entry = zip_fopen_index(zip, index, 0);
        zip_fread(entry, bytes.data(), bytes.size());
        zip_fclose(entry);
        entries.push_back({status.name, bytes});
    }
    zip_discard(zip);
    return entries;
}

void writeZip(const fs::path& file, const std::vector<Entry>& entries) {
    zip_t* zip = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const Entry& entry : entries) {
        zip_source_t* source = zip_source_buffer(zip, entry.bytes.data(), entry.bytes.size(), 0);
        const auto index = static_cast<zip_uint64_t>(zip_file_add(zip, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8));
        zip_set_file_compression(zip, index, entry.method, 0);
        zip_file_set_external_attributes(zip, index, 0, ZIP_OPSYS_UNIX, entry.unixMode << 16);
    }
    QCOMPARE(zip_close(zip), 0);
}

QByteArray bytesOf(const fs::path& file) {
    QFile f(QString::fromStdString(file.string()));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

void write(const fs::path& file, const QByteArray& bytes) {
    QFile f(QString::fromStdString(file.string()));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(bytes);
}

}  // namespace

/// Projects packed into one file and unpacked somewhere else.
class TestBundle : public QObject, test::ProjectFolder {
    Q_OBJECT

    test::FakeStudio m_studio;

    /// A project in which everything has been made, with a clip of the creator's own.
    std::unique_ptr<Session> finished() {
        std::unique_ptr<Session> session = made(m_studio, newFile());
        if (!session || !session->generate({}, {}, {}))
            return nullptr;
        AssetStore store(m_disk, session->paths().media());
        const Result<MediaRef> own = store.put("my own film", "mp4");
        MediaItem item{*own, "holiday.mp4", "summer", MediaKind::Video, Duration::seconds(2), 64, 64, false, {}, {}};
        return session->dispatch(AddMedia{item}) ? std::move(session) : nullptr;
    }
    static Result<Packed> packed(const Session& session, const fs::path& output) {
        SW_TRY(const BundleOrder order, bundleOrder(session));
        return pack(order, output, {}, {});
    }
    fs::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    /// What the test's folder holds, so that nothing can stay behind unseen.
    [[nodiscard]] QStringList listing() const { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden); }
    /// A bundle of a finished project, as entries that a row of a test spoils.
    std::vector<Entry> goodEntries() {
        const auto session = finished();
        const fs::path file = newFile().replace_extension(".shortz");
        return session && packed(*session, file) ? entriesOf(file) : std::vector<Entry>{};
    }

private slots:
    void nothingIsMadeAgain() {
        const auto session = finished();
        QVERIFY(session);
        const Result<Packed> done = packed(*session, path("shared.shortz"));
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QCOMPARE(done->missing, std::vector<std::string>{});
        const fs::path there = path("there.short");
        const Result<Unpacked> unpacked = unpack(m_disk, path("shared.shortz"), there, false, {}, {});
        QVERIFY2(unpacked, unpacked ? "" : unpacked.error().message.c_str());
        QCOMPARE(unpacked->media, done->media);
        const auto opened = Session::open(m_studio.tools(m_disk, m_clock), there);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY((*opened)->notes().empty());
        QVERIFY(*(*opened)->project() == *session->project());
        QCOMPARE((*opened)->plan()->runs, 0);
        QCOMPARE((*opened)->plan()->maybeRuns, 0);
        QVERIFY(*(*opened)->cut() == *session->cut());
        for (const auto& [digest, item] : (*opened)->project()->media)
            QVERIFY((*opened)->store().has(item.media));
    }

    void whatIsNotUsedStaysBehind() {
        const auto session = finished();
        const Result<Packed> before = packed(*session, path("before.shortz"));
        const SentenceId sentence = session->project()->script.scenes[1].sentences[0].id;
        QVERIFY(session->dispatch(SetSentenceText{sentence, "Quite another point is made here."}));
        QVERIFY(session->generate({}, {}, {}));
        const Result<Packed> after = packed(*session, path("after.shortz"));
        QVERIFY(before && after);
        QCOMPARE(after->media, before->media);
        std::string log;
        for (const Entry& entry : entriesOf(path("after.shortz")))
            if (entry.name == "media/assets.log")
                log = entry.bytes;
        QVERIFY(log.find("Quite another point") != std::string::npos);
        QCOMPARE(QByteArray::fromStdString(log).count("\"node\":\"voice/"), 3);
    }

    void whatWasMadeForAnotherNodeStandsForBoth() {
        const auto session = finished();
        const auto sentence = [&](std::size_t scene) { return session->project()->script.scenes[scene].sentences[0]; };
        const std::string first = "voice/" + toText(sentence(0).id);
        QVERIFY(session->dispatch(SetSentenceText{sentence(2).id, sentence(0).text}));
        QVERIFY(session->generate({}, {}, {}));
        QVERIFY(session->dispatch(SetSentenceText{sentence(0).id, "Something else comes first."}));
        QVERIFY(session->generate({}, {}, {}));
        QVERIFY(packed(*session, path("both.shortz")));
        QVERIFY(unpack(m_disk, path("both.shortz"), path("both.short"), false, {}, {}));
        const auto opened = Session::open(m_studio.tools(m_disk, m_clock), path("both.short"));
        QVERIFY(opened);
        QCOMPARE((*opened)->assets().find(first)->fingerprint, session->assets().find(first)->fingerprint);
        QVERIFY(*(*opened)->cut() == *session->cut());
        QCOMPARE((*opened)->plan()->runs, 0);
    }

    void equalProjectsGiveEqualBytes() {
        const auto session = finished();
        QVERIFY(packed(*session, path("first.shortz")));
        qputenv("TZ", "Pacific/Auckland");
        tzset();
        const auto pretend = qScopeGuard([] {
            qunsetenv("TZ");
            tzset();
        });
        QVERIFY(packed(*session, path("second.shortz")));
        QVERIFY(!bytesOf(path("first.shortz")).isEmpty());
        QVERIFY(bytesOf(path("first.shortz")) == bytesOf(path("second.shortz")));
        // Another machine needs more time to make the same.
        Result<BundleOrder> slower = bundleOrder(*session);
        QVERIFY(slower);
        for (AssetPtr& asset : slower->assets) {
            AssetRecord record = *asset;
            record.took = record.took + Duration::seconds(9);
            asset = makeAsset(std::move(record));
        }
        QVERIFY(pack(*slower, path("third.shortz"), {}, {}));
        QVERIFY(bytesOf(path("first.shortz")) == bytesOf(path("third.shortz")));
    }

    void fontsGoAlong() {
        const auto session = finished();
        Result<BundleOrder> order = bundleOrder(*session);
        write(path("My Font.TTF"), "letters");
        order->fonts = {path("My Font.TTF")};
        const Result<Packed> done = pack(*order, path("shared.shortz"), {}, {});
        QVERIFY(done);
        QCOMPARE(done->fonts, std::size_t{1});
        const fs::path there = path("fonts.short");
        QVERIFY(unpack(m_disk, path("shared.shortz"), there, false, {}, {}));
        const Result<std::vector<std::string>> fonts = m_disk.list(fontFolder(ProjectPaths::of(there)));
        QVERIFY(fonts && fonts->size() == 1 && fonts->front().ends_with(".ttf"));
        QCOMPARE(bytesOf(fontFolder(ProjectPaths::of(there)) / fonts->front()), QByteArray("letters"));
    }

    void theNameIsOneThatAFileMayHave_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << "Krakatoa" << "Krakatoa";
        QTest::newRow("a path") << "../../etc/passwd" << "-..-etc-passwd";
        QTest::newRow("none") << "" << "Short";
        QTest::newRow("only dots") << "..." << "Short";
        QTest::newRow("long") << QString(300, 'x') << QString(200, 'x');
    }
    void theNameIsOneThatAFileMayHave() {
        QFETCH(QString, name);
        QFETCH(QString, file);
        const auto session = finished();
        Result<BundleOrder> order = bundleOrder(*session);
        order->name = name.toStdString();
        QVERIFY(pack(*order, path("named.shortz"), {}, {}));
        QCOMPARE(*bundledName(path("named.shortz")), file.toStdString());
    }

    void whatIsMissingIsSaid() {
        const auto session = finished();
        const MediaItem item = session->project()->media.begin()->second;
        fs::remove(session->store().path(item.media));
        const Result<Packed> done = packed(*session, path("shared.shortz"));
        QVERIFY(done);
        QCOMPARE(done->missing, std::vector<std::string>{"holiday.mp4"});
        QVERIFY(unpack(m_disk, path("shared.shortz"), path("lacking.short"), false, {}, {}));
    }

    void damagedMediaAreNotPacked() {
        const auto session = finished();
        write(session->store().path(session->project()->media.begin()->second.media), "another film");
        write(path("older.shortz"), "as it was");
        const QStringList before = listing();
        const Result<Packed> done = packed(*session, path("older.shortz"));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::InvalidInput);
        QCOMPARE(bytesOf(path("older.shortz")), QByteArray("as it was"));
        QCOMPARE(listing(), before);
    }

    void aFullDiskLeavesNothing() {
        const auto session = finished();
        QVERIFY(packed(*session, path("good.shortz")));
        const QStringList before = listing();
        {
            const test::SmallDisk full(2000);
            const Result<Packed> done = packed(*session, path("full.shortz"));
            QVERIFY(!done);
            QCOMPARE(done.error().code, ErrorCode::Io);
            QVERIFY2(done.error().message.find("full.shortz") != std::string::npos, done.error().message.c_str());
        }
        {
            const test::SmallDisk full(5);
            const Result<Unpacked> done = unpack(m_disk, path("good.shortz"), path("full.short"), false, {}, {});
            QVERIFY(!done);
            QCOMPARE(done.error().code, ErrorCode::Io);
        }
        QCOMPARE(listing(), before);
    }

    void cancellingLeavesNothing() {
        const auto session = finished();
        QVERIFY(packed(*session, path("good.shortz")));
        const QStringList before = listing();
        std::stop_source source;
        const BundleProgress stopSoon = [&](double) { source.request_stop(); };
        const Result<Packed> done = pack(*bundleOrder(*session), path("half.shortz"), stopSoon, source.get_token());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        std::stop_source second;
        const Result<Unpacked> unpacked =
            unpack(m_disk, path("good.shortz"), path("half.short"), false, [&](double) { second.request_stop(); }, second.get_token());
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, ErrorCode::Cancelled);
        QCOMPARE(listing(), before);
    }

    void whatAKilledProgramLeftIsRemoved() {
        const auto session = finished();
        QVERIFY(packed(*session, path("good.shortz")));
        fs::create_directories(path("there.media.999999999.part"));   // no process has this number
        fs::create_directories(path("there.media.1.part"));           // this one lives
        fs::create_directories(path("other.media.999999999.part"));   // of something else
        fs::create_directories(path("there.media.mine.part"));
        QVERIFY(unpack(m_disk, path("good.shortz"), path("there.short"), true, {}, {}));
        QVERIFY(!fs::exists(path("there.media.999999999.part")));
        for (const char* kept : {"there.media.1.part", "other.media.999999999.part", "there.media.mine.part"})
            QVERIFY2(fs::remove(path(kept)), kept);
    }

    void anotherProjectIsReplacedOnlyWhenAsked() {
        const auto session = finished();
        QVERIFY(packed(*session, path("good.shortz")));
        const fs::path other = newFile();
        auto open = made(m_studio, other);
        QVERIFY(open);
        const QByteArray before = bytesOf(other);
        const Result<Unpacked> refused = unpack(m_disk, path("good.shortz"), other, false, {}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Exists);
        const Result<Unpacked> locked = unpack(m_disk, path("good.shortz"), other, true, {}, {});
        QVERIFY(!locked);
        QCOMPARE(locked.error().code, ErrorCode::Exists);
        QCOMPARE(bytesOf(other), before);
        open.reset();
        QVERIFY(unpack(m_disk, path("good.shortz"), other, true, {}, {}));
        const auto opened = Session::open(m_studio.tools(m_disk, m_clock), other);
        QVERIFY(opened);
        QVERIFY(*(*opened)->project() == *session->project());
        QCOMPARE((*opened)->plan()->runs, 0);
    }

    void whatIsNoBundleIsRefused_data() {
        QTest::addColumn<QString>("spoil");
        QTest::addColumn<QString>("why");
        QTest::newRow("a way out") << "../evil" << "../evil";
        QTest::newRow("an absolute path") << "/tmp/evil" << "/tmp/evil";
        QTest::newRow("a way out of the media") << "media/../../evil" << "evil";
        QTest::newRow("another file") << "media/lock" << "lock";
        QTest::newRow("a folder") << "media/" << "media/";
        QTest::newRow("a link") << "link" << "plain file";
        QTest::newRow("compressed") << "deflated" << "compressed";
        QTest::newRow("other media") << "media" << "changed";
        QTest::newRow("another project") << "project" << "changed";
        QTest::newRow("no project") << "no project" << "missing";
        QTest::newRow("no manifest") << "no manifest" << "missing";
        QTest::newRow("a strange manifest") << "manifest" << "bundle.json";
        QTest::newRow("a later version") << "later" << "later Shortwright";
        QTest::newRow("half of it") << "half" << "not whole";
        QTest::newRow("no ZIP file") << "text" << "no ZIP file";
        QTest::newRow("empty") << "empty" << "no ZIP file";
        QTest::newRow("a flipped bit") << "bit" << "damaged";
    }
    void whatIsNoBundleIsRefused() {
        QFETCH(QString, spoil);
        QFETCH(QString, why);
        std::vector<Entry> entries = goodEntries();
        QVERIFY(entries.size() > 5);
        const auto media = std::find_if(entries.begin(), entries.end(), [](const Entry& e) { return e.name.ends_with(".mp4"); });
        const fs::path file = newFile().replace_extension(".shortz");
        if (spoil.contains('/'))
            entries.push_back({spoil.toStdString(), "evil"});
        else if (spoil == "link")
            media->unixMode = 0120777;
        else if (spoil == "deflated")
            entries[0].method = ZIP_CM_DEFLATE;
        else if (spoil == "media")
            media->bytes[0] = 'M';
        else if (spoil == "project")
            entries[1].bytes += " ";
        else if (spoil == "no project")
            entries.erase(entries.begin() + 1);
        else if (spoil == "no manifest")
            entries.erase(entries.begin());
        else if (spoil == "manifest")
            entries[0].bytes = "[1, 2";
        else if (spoil == "later")
            entries[0].bytes = R"({"format":"shortz","version":9})";
        writeZip(file, entries);
        QByteArray bytes = bytesOf(file);
        if (spoil == "half")
            write(file, bytes.left(bytes.size() / 2));
        else if (spoil == "text")
            write(file, "no archive at all, only some words of a text that somebody has called .shortz");
        else if (spoil == "empty")
            write(file, {});
        else if (spoil == "bit")
            write(file, bytes.replace("my own film", "my Own film"));
        const QStringList before = listing();
        const Result<Unpacked> done = unpack(m_disk, file, path("refused.short"), false, {}, {});
        QVERIFY(!done);
        QVERIFY2(done.error().message.find(why.toStdString()) != std::string::npos, done.error().message.c_str());
        QVERIFY(done.error().code == ErrorCode::InvalidInput || done.error().code == ErrorCode::Unsupported);
        QCOMPARE(listing(), before);
        QVERIFY(!fs::exists("/tmp/evil") && !fs::exists(path("evil")));
    }

    void noSuchFile() {
        const Result<Unpacked> done = unpack(m_disk, path("nowhere.shortz"), path("refused.short"), false, {}, {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(TestBundle)
#include "tst_bundle.moc"
